// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

internal sealed class CurrentHealth(HealthState state, HealthJudge judge, ServingState serving, FirstRound first, TimeProvider time) : IHealthSnapshot
{
    // A result that grows stale and a pool that starves tell nobody: they are seen by who looks.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public ServiceHealth Current => new(
        judge.Answer(HealthQuestion.Overall).Status,
        judge.Answer(HealthQuestion.Live).Status,
        judge.Answer(HealthQuestion.Ready).Status,
        judge.Answer(HealthQuestion.Startup).Status,
        [.. state.Current.Checks.Select(check => new CheckHealth(check.Name, check.Status, check.Reason, check.Duration, check.CheckedAt))]);

    public async Task WaitForFirstRoundAsync(CancellationToken cancellationToken = default)
    {
        await first.WaitAsync(HealthQuestion.Ready, cancellationToken);
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

        throw new OperationCanceledException("The host stops: the service will not be ready any more.");
    }

    public async IAsyncEnumerable<ServiceHealth> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ServiceHealth? last = null;
        for (var isOver = false; !isOver;)
        {
            // Both before the look: what changes behind it is seen at the next.
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
