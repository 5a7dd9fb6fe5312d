// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>
/// The health of sending alerts: whether each reaches its receiver. Whether a ledger that keeps them answers is the check of the ledger.
/// </summary>
internal sealed class AlertsCheck(AlertOutboxSource source, AlertMetrics metrics, AlertChores chores, AlertFailures failures) : IHealthCheck
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // The first probe comes before it is known.
        await chores.Tried;
        return (source.IsLedger ? null : failures.Last) is { } failure ? HealthCheckResult.Degraded(exception: failure)
            : metrics.DeadLetters > 0 || chores.OldestWait > LongestWait ? HealthCheckResult.Degraded()
            : HealthCheckResult.Healthy();
    }
}
