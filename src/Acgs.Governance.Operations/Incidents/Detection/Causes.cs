// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>What is wrong when an alert fires: several alerts tell of one outage.</summary>
internal static class Causes
{
    public const string Outage = "outage";

    private const string Degradation = "degradation";
    private const string Errors = "errors";
    private const string Latency = "latency";
    private const string Ledger = "ledger";
    private const string Alerting = "alerting";

    /// <summary>The page about violations.</summary>
    public const string ViolationRunbook = $"{Runbooks}{ConstitutionRules.Violation}.md";

    private const string Runbooks = "docs/runbooks/";

    private static readonly Dictionary<string, (string Cause, string? Runbook)> Known = new(StringComparer.Ordinal)
    {
        [TargetRules.Down] = (Outage, null),
        [TargetRules.Absent] = (Outage, null),
        [TargetRules.Unhealthy] = (Outage, null),
        ["AcgsServiceDegraded"] = (Degradation, null),
        ["AcgsHealthStale"] = (Degradation, null),
        ["AcgsErrorBudgetBurnFast"] = (Errors, null),
        ["AcgsErrorBudgetBurnSlow"] = (Errors, null),
        ["AcgsLatencyBudgetBurnFast"] = (Latency, null),
        ["AcgsLatencyBudgetBurnSlow"] = (Latency, null),
        [OperationRules.LedgerDrops] = (Ledger, null),
        ["AcgsAlertsUndelivered"] = (Alerting, null),
        [AlertRules.CheckUnhealthy] = (Outage, TargetRules.Unhealthy),
        [AlertRules.TargetUnhealthy] = (Outage, TargetRules.Down),
        [AlertRules.CheckDegraded] = (Degradation, "AcgsServiceDegraded"),
        [AlertRules.TargetDegraded] = (Degradation, "AcgsServiceDegraded"),
        [AlertRules.LedgerTrouble] = (Ledger, OperationRules.LedgerDrops),
        [AlertRules.AlertsHeldBack] = (Alerting, "AcgsAlertsUndelivered"),
    };

    // What a service does that is not well; an outage of it explains them.
    private static readonly HashSet<string> Symptoms = new(StringComparer.Ordinal) { Degradation, Errors, Latency, "AcgsCacheHitsLow" };

    private static readonly HashSet<string> Exported =
        [.. new PlatformRules(new MonitoringParameters()).Alerts.Select(alert => alert.Name)];

    /// <summary>Whether a rule of Prometheus is one that <c>monitoring export</c> writes.</summary>
    public static bool IsExported(string rule) => Exported.Contains(rule);

    /// <summary>Whether alerts of the outbox tell that something is wrong, and not what a person does.</summary>
    public static bool IsTrouble(string rule) => Known.ContainsKey(rule) || !AlertRules.Priorities.ContainsKey(rule);

    /// <summary>What is wrong.</summary>
    public static string Of(string rule) => Known.TryGetValue(rule, out var known) ? known.Cause : rule;

    /// <summary>The page of a rule of the outbox: that of the rule of Prometheus that tells the same.</summary>
    public static string RunbookOf(string rule) => Known.TryGetValue(rule, out var known) && known.Runbook is { } name
        ? $"{Runbooks}{name}.md"
        : ViolationRunbook;

    /// <summary>Whether an outage of the service explains it.</summary>
    public static bool IsSymptom(string cause) => Symptoms.Contains(cause);
}
