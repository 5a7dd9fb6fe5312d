// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>
/// An alert that tells the cause of others, which Alertmanager then tells nobody. Of an alert that was told before its cause the end is lost, and if
/// it fires again it is no news: Alertmanager drops what ends while it is inhibited. So only what comes behind its cause belongs here.
/// </summary>
/// <param name="Source">The name of the cause.</param>
/// <param name="Target">The matcher of what it explains.</param>
/// <param name="Equal">The labels that both have.</param>
internal sealed record Inhibition(string Source, string Target, IReadOnlyList<string> Equal)
{
    // Violations and their loss are told whatever becomes of the service, and the other two must not inhibit each other.
    private static readonly string[] ToldAnyway = [TargetRules.Down, TargetRules.Absent, ConstitutionRules.Violation, OperationRules.LedgerDrops];

    /// <summary>
    /// The inhibitions of the platform. An instance that is down explains no errors of its job: other instances answer, and what they answer is told.
    /// Its checks that are degraded or stale end with it, by the scrape that fails; their end would be lost if it was inhibited.
    /// </summary>
    public static IReadOnlyList<Inhibition> Of(MonitoringParameters parameters)
    {
        string[] job = ["job", .. parameters.Labels.Select(label => label.Name)];
        return
        [
            new(TargetRules.Down, Named(TargetRules.Absent), job),
            new(TargetRules.Down, Named(TargetRules.Unhealthy), [.. job, "instance"]),
            new(ObjectiveRules.Errors + BurnRates.FastName, $"alertname=~\"{ObjectiveRules.Latency}.+\"", job),
            // No instance of the job is left: what windows remember of it explains nothing.
            new(TargetRules.Absent, $"alertname!~\"{string.Join('|', ToldAnyway)}\"", job),
        ];
    }

    private static string Named(string alert) => $"alertname=\"{alert}\"";
}
