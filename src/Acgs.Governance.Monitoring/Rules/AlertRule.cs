// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>A condition that somebody is told about.</summary>
/// <param name="Name">Its name, which is also that of its runbook.</param>
/// <param name="Expression">The query: whatever it returns is a condition.</param>
/// <param name="For">How long it must hold.</param>
/// <param name="Priority">How soon somebody responds.</param>
/// <param name="Summary">One line, without a value.</param>
/// <param name="Description">What was measured, in units for people.</param>
internal sealed record AlertRule(string Name, string Expression, TimeSpan For, AlertPriority Priority, string Summary, string Description)
{
    /// <summary>How long it still fires when the condition has ended.</summary>
    public TimeSpan KeepFiring { get; init; }
}
