// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using static Acgs.Governance.Monitoring.Export.JsonText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>A dashboard as Grafana 10 and later reads it: the classic model.</summary>
internal static class DashboardFile
{
    /// <summary>The tag of all dashboards.</summary>
    public const string Tag = "acgs";

    private const int SchemaVersion = 39;
    private const int Columns = 24;
    private const int OnTimeRangeChanged = 2;

    /// <summary>The data source that the reader chooses.</summary>
    public static JsonObject DataSource => new() { ["type"] = "prometheus", ["uid"] = "${datasource}" };

    public static string Write(Dashboard dashboard, MonitoringParameters parameters, string hash) => JsonText.Write(new()
    {
        ["annotations"] = new JsonObject { ["list"] = List([Alerts(), .. dashboard.Marks.Select(Mark)]) },
        // JSON has no comments.
        ["description"] = $"{dashboard.Description} Written by 'acgs-cli monitoring export'. Constitutional Hash: {hash}",
        ["editable"] = true,
        ["fiscalYearStartMonth"] = 0,
        ["graphTooltip"] = 1,
        ["id"] = null,
        ["links"] = List(Dashboard.Subjects.Select(subject => Link(subject, subject == dashboard.Subject))),
        ["panels"] = List(Panels(dashboard, Promql.Time(parameters.Interval))),
        ["refresh"] = "10s",
        ["schemaVersion"] = SchemaVersion,
        ["tags"] = Texts(Tag, TagOf(dashboard.Subject)),
        ["templating"] = new JsonObject { ["list"] = List([DataSourceVariable(), .. dashboard.Variables.Select(ToJson)]) },
        ["time"] = new JsonObject { ["from"] = "now-1h", ["to"] = "now" },
        ["timepicker"] = new JsonObject(),
        ["timezone"] = "browser",
        ["title"] = dashboard.Title,
        ["uid"] = dashboard.Uid,
        ["version"] = 1,
    });

    private static IEnumerable<JsonNode> Panels(Dashboard dashboard, string interval)
    {
        var (id, top) = (0, 0);
        foreach (var row in dashboard.Rows)
        {
            yield return Heading(row.Title, ++id, top++);
            var (left, height) = (0, 0);
            foreach (var panel in row.Panels)
            {
                if (left + panel.Width > Columns)
                {
                    (left, top, height) = (0, top + height, 0);
                }

                yield return PanelJson.Write(panel, ++id, Position(left, top, panel.Width, panel.Height), interval);
                (left, height) = (left + panel.Width, Math.Max(height, panel.Height));
            }

            top += height;
        }
    }

    private static JsonObject Heading(string title, int id, int top) => new()
    {
        ["collapsed"] = false,
        ["gridPos"] = Position(0, top, Columns, 1),
        ["id"] = id,
        ["panels"] = new JsonArray(),
        ["title"] = title,
        ["type"] = "row",
    };

    private static JsonObject Position(int left, int top, int width, int height) =>
        new() { ["h"] = height, ["w"] = width, ["x"] = left, ["y"] = top };

    // By tag, so that a dashboard that somebody adds is among them. The job of a service is none of an exporter.
    private static JsonObject Link(string subject, bool isOwn) => new()
    {
        ["asDropdown"] = false,
        ["icon"] = "external link",
        ["includeVars"] = isOwn,
        ["keepTime"] = true,
        ["tags"] = Texts(TagOf(subject)),
        ["targetBlank"] = false,
        ["title"] = subject,
        ["tooltip"] = "",
        ["type"] = "dashboards",
        ["url"] = "",
    };

    private static string TagOf(string subject) => $"{Tag}-{subject}";

    private static JsonObject DataSourceVariable() => new()
    {
        ["current"] = new JsonObject { ["text"] = GrafanaFiles.DataSourceName, ["value"] = GrafanaFiles.DataSourceUid },
        ["hide"] = 0,
        ["includeAll"] = false,
        ["label"] = "Data source",
        ["multi"] = false,
        ["name"] = "datasource",
        ["options"] = new JsonArray(),
        ["query"] = "prometheus",
        ["refresh"] = 1,
        ["regex"] = "",
        ["skipUrlSync"] = false,
        ["type"] = "datasource",
    };

    private static JsonObject ToJson(Variable variable) => new()
    {
        ["allValue"] = Variable.All,
        ["current"] = new JsonObject { ["text"] = Texts("All"), ["value"] = Texts("$__all") },
        ["datasource"] = DataSource,
        ["hide"] = 0,
        ["includeAll"] = true,
        ["label"] = variable.Title,
        ["multi"] = true,
        ["name"] = variable.Name,
        ["options"] = new JsonArray(),
        // The type of query is that of values of labels.
        ["query"] = new JsonObject { ["qryType"] = 1, ["query"] = variable.Query, ["refId"] = "PrometheusVariableQueryEditor-VariableQuery" },
        ["refresh"] = OnTimeRangeChanged,
        ["regex"] = "",
        ["skipUrlSync"] = false,
        ["sort"] = 1,
        ["type"] = "query",
    };

    // What Grafana itself keeps; without it nobody can add a note.
    private static JsonObject Alerts() => new()
    {
        ["builtIn"] = 1,
        ["datasource"] = new JsonObject { ["type"] = "grafana", ["uid"] = "-- Grafana --" },
        ["enable"] = true,
        ["hide"] = true,
        ["iconColor"] = "rgba(0, 211, 255, 1)",
        ["name"] = "Annotations & Alerts",
        ["type"] = "dashboard",
    };

    private static JsonObject Mark(EventMark mark) => new()
    {
        ["datasource"] = DataSource,
        ["enable"] = true,
        ["hide"] = false,
        ["iconColor"] = mark.Color,
        ["name"] = mark.Name,
        ["target"] = new JsonObject { ["expr"] = mark.Expression, ["interval"] = Marks.Step, ["refId"] = "Anno" },
        ["textFormat"] = mark.Text,
        ["titleFormat"] = mark.Name,
    };
}
