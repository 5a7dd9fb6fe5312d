// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;
using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Monitoring.Parameters;
using static Acgs.Governance.Monitoring.Dashboards.Queries.ObjectivePanels;

namespace Acgs.Governance.Monitoring.Dashboards;

/// <summary>One screen for whoever asks whether all is well.</summary>
internal static class ConstitutionalDashboard
{
    private const int Wide = 12;

    public static Dashboard Create(MonitoringParameters parameters, Chosen chosen, ServiceQueries queries)
    {
        var services = new ServicePanels(queries);
        var alerts = new AlertPanels(parameters, chosen);
        var compliance = new CompliancePanels(queries, chosen, parameters);
        return new(
            "acgs-constitutional", "ACGS constitutional governance", "Whether the platform is well, keeps its promises and its constitution.",
            chosen.ServiceVariables,
            [
                new(
                    "Now",
                    [services.Up, services.Health, services.HashesInUse with { Width = 2 }, compliance.Violations, alerts.ByPriority with { Width = 10 }]),
                new("Objectives of the whole platform", [.. Objectives(parameters, chosen, queries)]),
                new(
                    "Objectives by service",
                    [
                        AsGraph(new ObjectivePanels(queries, parameters.Targets).Latency) with { Title = "P99 by service", Height = 6 },
                        AsGraph(new ObjectivePanels(queries, parameters.Targets).Compliance) with { Title = "Compliance by service", Height = 6, Max = 1 },
                    ]),
                new("Alerts and instances", [alerts.List with { Width = Wide, Height = 6 }, services.Instances with { Width = Wide, Height = 6 }]),
            ])
        {
            Marks = Marks.Of(chosen),
        };
    }

    // The queries of 'acgs-cli slo', but for availability: a month of scrapes cannot be read every few seconds.
    private static IEnumerable<Panel> Objectives(MonitoringParameters parameters, Chosen chosen, ServiceQueries queries)
    {
        yield return new ObjectivePanels(queries, parameters.Targets).Availability;
        var all = new ObjectiveQueries(parameters.Targets, chosen.Instances.Selector, Chosen.Window, "30d").All;
        foreach (var objective in all.Where(objective => objective.Name != "availability"))
        {
            var query = objective.Name == "compliance" ? $"clamp_max({objective.Query}, 1)" : objective.Query;
            yield return Panel.Stat(
                Title(objective.Name), $"{Meaning(objective)} Promised: {(objective.IsLeast ? "at least" : "at most")} {Target(objective)}.",
                Unit(objective.Unit), new PanelQuery(query, Title(objective.Name))) with
            {
                Limits = objective.IsLeast ? Limits.AtLeast(objective.Target) : Limits.AtMost(objective.Target),
                Empty = objective.Name == "cache_hits" ? "no lookups" : null,
            };
        }
    }

    private static string Title(string name) => name switch
    {
        "error_rate" => "Errors",
        "p99" => "P99",
        "throughput" => "Throughput",
        "cache_hits" => "Cache hits",
        "compliance" => "Compliance",
        _ => throw new ArgumentException($"The objective {name} has no panel.", nameof(name)),
    };

    // The window is a variable of Grafana, and none for people.
    private static string Meaning(Objective objective) =>
        $"{char.ToUpperInvariant(objective.Meaning[0])}{objective.Meaning[1..].Replace($", in {Chosen.Window}", ".", StringComparison.Ordinal)}";

    private static string Target(Objective objective) => objective.Unit switch
    {
        ObjectiveUnit.Share => Share(objective.Target),
        ObjectiveUnit.Seconds => Milliseconds(objective.Target),
        _ => $"{objective.Target} a second",
    };

    private static string Unit(ObjectiveUnit unit) => unit switch
    {
        ObjectiveUnit.Share => Units.Share,
        ObjectiveUnit.Seconds => Units.Seconds,
        _ => Units.RequestsPerSecond,
    };
}
