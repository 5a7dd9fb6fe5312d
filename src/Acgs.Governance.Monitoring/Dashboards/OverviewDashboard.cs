// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;
using Acgs.Governance.Monitoring.Parameters;
using static Acgs.Governance.Monitoring.Dashboards.Queries.ObjectivePanels;

namespace Acgs.Governance.Monitoring.Dashboards;

/// <summary>Every service at a glance.</summary>
internal static class OverviewDashboard
{
    private const int Half = 12;
    private const int Third = 8;

    public static Dashboard Create(MonitoringParameters parameters, Chosen chosen, ServiceQueries queries)
    {
        var services = new ServicePanels(queries);
        var objectives = new ObjectivePanels(queries, parameters.Targets);
        var alerts = new AlertPanels(parameters, chosen);
        return new(
            "acgs-overview", "ACGS overview", "Which services are up, healthy and current, whether they keep what is promised, and what is told about them.",
            chosen.ServiceVariables,
            [
                new("Services", [services.Up with { Width = Half }, services.Health with { Width = Half }, services.Instances with { Width = 24, Height = 6 }]),
                new("Objectives", objectives.Stats),
                new("Alerts", [alerts.ByPriority with { Width = 8, Height = 8 }, alerts.List with { Width = 8 }, alerts.OverTime with { Width = 8 }]),
                new(
                    "Traffic",
                    [
                        AsGraph(objectives.Throughput) with { Title = "Throughput over time", Width = Third },
                        objectives.Errors with { Width = Third },
                        AsGraph(objectives.Latency) with { Title = "P99 over time", Width = Third },
                    ]),
            ])
        {
            Marks = Marks.Of(chosen),
        };
    }
}
