// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>A dashboard of realistic size, with every type of panel that is drawn.</summary>
internal static class SampleDashboard
{
    public const string Text = """
        { "uid": "acgs-sample", "title": "ACGS sample", "description": "Every type of panel that a picture can have.",
          "annotations": { "list": [
            { "name": "Deployments", "iconColor": "blue", "enable": true,
              "target": { "expr": "group by (job, version) (acgs_build_info) unless on (job, version) group by (job, version) (acgs_build_info offset 1m)", "interval": "1m" } } ] },
          "templating": { "list": [{ "name": "job", "type": "query", "current": { "value": ["$__all"] } }] },
          "panels": [
          { "type": "row", "title": "Objectives", "gridPos": { "x": 0, "y": 0, "w": 24, "h": 1 } },
          { "type": "stat", "title": "Services", "gridPos": { "x": 0, "y": 1, "w": 12, "h": 4 }, "options": { "colorMode": "background", "graphMode": "none" },
            "targets": [{ "refId": "A", "expr": "min by (job) (up{job=~\"$job\"} and on (job) acgs_build_info)", "legendFormat": "{{job}}", "instant": true }],
            "fieldConfig": { "defaults": { "unit": "none", "mappings": [{ "type": "value", "options": { "1": { "text": "up", "color": "green" }, "0": { "text": "down", "color": "red" } } }] } } },
          { "type": "stat", "title": "Availability, 30 days", "gridPos": { "x": 12, "y": 1, "w": 4, "h": 4 }, "options": { "colorMode": "background", "graphMode": "none" },
            "targets": [{ "refId": "A", "expr": "1 - job:acgs_request_errors:ratio_rate30d", "legendFormat": "{{job}}", "instant": true }],
            "fieldConfig": { "defaults": { "unit": "percentunit", "thresholds": { "steps": [{ "color": "red", "value": null }, { "color": "green", "value": 0.999 }] } } } },
          { "type": "stat", "title": "Throughput", "gridPos": { "x": 16, "y": 1, "w": 4, "h": 4 },
            "targets": [{ "refId": "A", "expr": "sum(rate(acgs_requests_total[$__rate_interval]))" }],
            "fieldConfig": { "defaults": { "unit": "reqps", "thresholds": { "steps": [{ "color": "red", "value": null }, { "color": "green", "value": 100 }] } } } },
          { "type": "bargauge", "title": "Cache hits", "gridPos": { "x": 20, "y": 1, "w": 4, "h": 4 },
            "targets": [{ "refId": "A", "expr": "acgs_cache_hit_rate{cache=\"principles\"}", "legendFormat": "{{job}}", "instant": true }],
            "fieldConfig": { "defaults": { "unit": "percentunit", "max": 1, "thresholds": { "steps": [{ "color": "red", "value": null }, { "color": "green", "value": 0.85 }] } } } },
          { "type": "row", "title": "Traffic", "gridPos": { "x": 0, "y": 5, "w": 24, "h": 1 } },
          { "type": "timeseries", "title": "Requests", "gridPos": { "x": 0, "y": 6, "w": 8, "h": 8 },
            "targets": [{ "refId": "A", "expr": "sum by (job) (rate(acgs_requests_total{job=~\"$job\"}[$__rate_interval]))", "legendFormat": "{{job}}" }],
            "fieldConfig": { "defaults": { "unit": "reqps", "min": 0, "custom": { "fillOpacity": 10, "thresholdsStyle": { "mode": "dashed" } },
              "thresholds": { "steps": [{ "color": "red", "value": null }, { "color": "green", "value": 100 }] } } } },
          { "type": "timeseries", "title": "P99", "gridPos": { "x": 8, "y": 6, "w": 8, "h": 8 }, "options": { "legend": { "calcs": ["max"] } },
            "targets": [{ "refId": "A", "expr": "histogram_quantile(0.99, sum by (job, le) (rate(acgs_request_duration_seconds_bucket[$__rate_interval])))", "legendFormat": "{{job}}" }],
            "fieldConfig": { "defaults": { "unit": "s", "min": 0, "custom": { "thresholdsStyle": { "mode": "line" } },
              "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 0.005 }] } } } },
          { "type": "timeseries", "title": "Errors", "gridPos": { "x": 16, "y": 6, "w": 8, "h": 8 },
            "targets": [{ "refId": "A", "expr": "sum by (job) (rate(acgs_requests_total{status=~\"5..\"}[$__rate_interval])) / sum by (job) (rate(acgs_requests_total[$__rate_interval]))", "legendFormat": "{{job}}" }],
            "fieldConfig": { "defaults": { "unit": "percentunit", "min": 0, "custom": { "thresholdsStyle": { "mode": "dashed" } },
              "thresholds": { "steps": [{ "color": "green", "value": null }, { "color": "red", "value": 0.001 }] } } } },
          { "type": "timeseries", "title": "Requests by status", "gridPos": { "x": 0, "y": 14, "w": 8, "h": 7 },
            "targets": [{ "refId": "A", "expr": "sum by (status) (rate(acgs_requests_total[$__rate_interval])) > 0", "legendFormat": "{{status}}" }],
            "fieldConfig": { "defaults": { "unit": "reqps", "custom": { "fillOpacity": 40, "stacking": { "mode": "normal" } } } } },
          { "type": "timeseries", "title": "Violations", "gridPos": { "x": 8, "y": 14, "w": 8, "h": 7 },
            "targets": [{ "refId": "A", "expr": "sum by (job) (increase(acgs_constitutional_violations_total[$__rate_interval]))", "legendFormat": "{{job}}" }],
            "fieldConfig": { "defaults": { "unit": "short", "custom": { "drawStyle": "bars" } } } },
          { "type": "timeseries", "title": "Memory of Redis", "gridPos": { "x": 16, "y": 14, "w": 8, "h": 7 },
            "targets": [{ "refId": "A", "expr": "redis_memory_used_bytes", "legendFormat": "used" }, { "refId": "B", "expr": "redis_memory_max_bytes", "legendFormat": "at most" }],
            "fieldConfig": { "defaults": { "unit": "bytes", "min": 0 } } },
          { "type": "table", "title": "Alerts that fire", "gridPos": { "x": 0, "y": 21, "w": 12, "h": 6 },
            "targets": [{ "refId": "A", "expr": "count by (priority, alertname, job) (ALERTS{alertstate=\"firing\"})", "format": "table", "instant": true }],
            "transformations": [{ "id": "organize", "options": { "excludeByName": { "Time": true }, "indexByName": { "priority": 0, "alertname": 1 }, "renameByName": { "Value": "alerts" } } }] },
          { "type": "table", "title": "Instances", "gridPos": { "x": 12, "y": 21, "w": 12, "h": 6 },
            "targets": [{ "refId": "A", "expr": "group by (job, instance, version, constitutional_hash) (acgs_build_info) * on (job, instance) group_left () min by (job, instance) (acgs_health_status)", "instant": true }],
            "fieldConfig": { "defaults": { "mappings": [{ "type": "value", "options": { "1": { "text": "healthy", "color": "green" }, "0.5": { "text": "degraded", "color": "orange" } } }] },
              "overrides": [{ "matcher": { "id": "byName", "options": "health" }, "properties": [{ "id": "custom.cellOptions", "value": { "type": "color-background" } }] }] },
            "transformations": [{ "id": "organize", "options": { "indexByName": { "job": 0, "instance": 1, "version": 2 }, "renameByName": { "Value": "health" } } }] },
          { "type": "text", "title": "Notes", "gridPos": { "x": 0, "y": 27, "w": 24, "h": 4 },
            "options": { "mode": "markdown", "content": "## What to do\n- An alert has a [runbook](docs/runbooks) of its **name**.\n- Targets are those of the operations guide." } }
        ] }
        """;
}
