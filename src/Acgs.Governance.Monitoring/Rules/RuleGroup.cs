// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>Rules that are evaluated one after the other.</summary>
/// <param name="Name">The name.</param>
/// <param name="Recording">Series that are computed, first.</param>
/// <param name="Alerts">Conditions.</param>
internal sealed record RuleGroup(string Name, IReadOnlyList<RecordingRule> Recording, IReadOnlyList<AlertRule> Alerts)
{
    /// <summary>How often they are evaluated; <see langword="null"/> for as often as targets are scraped.</summary>
    public TimeSpan? Interval { get; init; }
}
