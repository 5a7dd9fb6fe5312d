// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

internal sealed class CurrentHealth(HealthState state, HealthEvaluator evaluator, ServingState serving, FirstRound first, TimeProvider time) : IHealthSnapshot
{
    // Stale results and a starved thread pool raise no event: they are found by polling.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public ServiceHealth Current => new(
        evaluator.Evaluate(HealthProbeKind.Overall).Status,
        evaluator.Evaluate(HealthProbeKind.Live).Status,
        evaluator.Evaluate(HealthProbeKind.Ready).Status,
        evaluator.Evaluate(HealthProbeKind.Startup).Status,
        [.. state.Current.Checks.Select(check => new CheckHealth(check.Name, check.Status, check.Reason, check.Duration, check.CheckedAt))]);

    public async Task WaitForFirstRoundAsync(CancellationToken cancellationToken = default)
    {
        await first.WaitAsync(HealthProbeKind.Ready, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var now in WatchAsync(cancellationToken))
        {
            if (now.Ready != HealthStatus.Unhealthy)
            {
                return;
            }
        }

        throw new OperationCanceledException("The host is stopping; the service will not become ready.");
    }

    public async IAsyncEnumerable<ServiceHealth> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ServiceHealth? last = null;
        for (var isOver = false; !isOver;)
        {
            // Both are read before the state, so that later changes are seen in the next iteration.
            isOver = serving.IsOver;
            var change = state.Changes.Next;
            var now = Current;
            if (last?.IsLike(now) != true)
            {
                yield return last = now;
            }

            if (!isOver)
            {
                await change.WaitAsync(Interval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
