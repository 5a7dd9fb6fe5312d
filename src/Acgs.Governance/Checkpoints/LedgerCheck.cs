// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Checkpoints;

/// <summary>
/// The health of the ledger: whether the store answers, the queue has room, and checkpoints are signed. What the writer and the integrator
/// know suffices; the store is not asked.
/// </summary>
internal sealed class LedgerCheck(
    LedgerService ledger, LedgerWriter writer, LedgerQueue queue, IntegrationService integration, CheckpointSigning signing, IOptions<LedgerOptions> options,
    TimeProvider time) : IHealthCheck
{
    // So that whoever looks once a minute sees it.
    private static readonly TimeSpan DropsAreShown = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // The first probe may come before the ledger is opened. A store that hangs lets the probe time out.
        await ledger.Tried;
        return FindCause() is { } cause ? HealthCheckResult.Unhealthy(exception: cause) : HealthCheckResult.Healthy();
    }

    private Exception? FindCause() => this switch
    {
        _ when (writer.Failure ?? integration.Failure) is { } failure => failure,
        _ when !ledger.Opened.IsCompletedSuccessfully => new LedgerConditionException(HealthReason.Unavailable),
        _ when queue.LastDrop is { } drop && time.GetElapsedTime(drop) < DropsAreShown => new LedgerConditionException(HealthReason.PoolExhausted),
        _ when queue.Length > options.Value.QueueCapacity / 2 => new LedgerConditionException(HealthReason.PoolExhausted),
        _ when signing.IsOverdue => new LedgerConditionException(HealthReason.Stale),
        _ => null,
    };
}
