// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.ObjectivePanels;

namespace Acgs.Governance.Monitoring.Dashboards;

/// <summary>Whether the constitution is kept, and whether that can be proven.</summary>
internal static class ComplianceDashboard
{
    public static Dashboard Create(Chosen chosen, ServiceQueries queries, MonitoringParameters parameters)
    {
        var compliance = new CompliancePanels(queries, chosen, parameters);
        var services = new ServicePanels(queries);
        var ledger = new LedgerPanels(queries, chosen.Instances, parameters);
        return new(
            "acgs-compliance", "ACGS compliance", "Whether requests keep the constitution, what was violated, and whether ledger and alerts hold it.",
            chosen.ServiceVariables,
            [
                new(
                    "Constitution",
                    [compliance.Recorded, compliance.Violations, services.HashesInUse, services.Hashes with { Width = 8 }, compliance.LogStamp]),
                new("Requests", [AsGraph(compliance.Rate) with { Max = 1 }, compliance.Evaluated]),
                new("Violations", [compliance.ViolationsByRule, Transitions(chosen, queries)]),
                new(
                    "Ledger",
                    [
                        ledger.Size, ledger.Queue, ledger.Dropped with { Width = 8 }, ledger.LastWrite, ledger.CheckpointAge,
                        ledger.Records with { Width = 24 },
                    ]),
                new("Alerts that services send", [ledger.Undelivered with { Height = 8, Width = 8 }, ledger.Deliveries with { Width = 16 }]),
            ])
        {
            Marks = Marks.Of(chosen),
        };
    }

    private static Panel Transitions(Chosen chosen, ServiceQueries queries)
    {
        var (check, status) = (ExportedSeries.HealthTransitions.Label("check"), ExportedSeries.HealthTransitions.Label(ExportedSeries.Status));
        var transitions = $"sum by (job, {check}, {status}) (increase({chosen.Instances.Select(ExportedSeries.HealthTransitions)}[{Chosen.Window}]))";
        return Panel.Graph(
            "Changes of health", "How often a dependency came to a status: one that flaps is neither well nor ill.", Units.Count,
            new PanelQuery(queries.OrZero(transitions), $"{{{{job}}}} {{{{{check}}}}} {{{{{status}}}}}"));
    }
}
