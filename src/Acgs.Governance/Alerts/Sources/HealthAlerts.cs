// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Alerts.Sources;

/// <summary>Alerts about health checks, on transition.</summary>
internal sealed class HealthAlerts(AlertFactory factory, HeldAlerts held) : IHealthTransitionHandler, IMaintenanceListener
{
    private const string LedgerCheck = "ledger";
    private const string MaintenanceSubject = "maintenance_mode";

    public void OnTransition(HealthTransition transition)
    {
        var subject = $"health/{transition.Check}";
        if (transition.To == HealthStatus.Healthy)
        {
            held.Close(factory.KeyOf(subject));
            return;
        }

        var rule = transition switch
        {
            { Check: LedgerCheck } => AlertRules.LedgerTrouble,
            { To: HealthStatus.Unhealthy } => AlertRules.CheckUnhealthy,
            _ => AlertRules.CheckDegraded,
        };
        var reason = transition.Reason is { } known ? $" ({HealthNames.Of(known)})" : string.Empty;
        held.Open(factory.Create(
            rule, subject, $"{factory.Service}: the health check {transition.Check} is {HealthNames.Of(transition.To)}{reason}.", transition.OccurredAt));
    }

    public void OnBegun(string reason, DateTimeOffset at) => held.Open(factory.Create(
        AlertRules.MaintenanceMode, MaintenanceSubject, $"{factory.Service}: out of service for maintenance ({Cut(reason)}).", at));

    public void OnEnded() => held.Close(factory.KeyOf(MaintenanceSubject));

    private static string Cut(string reason) =>
        reason.Length <= AlertOptionsRules.LongestReason ? reason : reason[..AlertOptionsRules.LongestReason];
}
