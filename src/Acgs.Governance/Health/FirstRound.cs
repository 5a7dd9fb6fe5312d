// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Lets questions wait that come right after the start: the first probes are under way, and the answer is not known yet. All of them
/// wait for the same task.
/// </summary>
internal sealed class FirstRound(HealthState state, ServingState serving, IOptions<HealthOptions> options, TimeProvider time)
{
    private readonly Task _ready = Task.WhenAny(Task.WhenAll(state.FirstRound, serving.Started), serving.Draining);

    /// <summary>Whether the question can be answered. A question about the process itself always can.</summary>
    public bool IsOver(HealthQuestion question) => question switch
    {
        HealthQuestion.Live => true,
        HealthQuestion.Ready => (state.FirstRound.IsCompleted && serving.Started.IsCompleted) || serving.Draining.IsCompleted,
        _ => state.FirstRound.IsCompleted,
    };

    /// <summary>Waits until the question can be answered, at most for <c>Acgs:Health:Timeout</c>; it never throws.</summary>
    public async Task WaitAsync(HealthQuestion question, CancellationToken aborted)
    {
        // Readiness asks for the end of the host's start as well: the server answers a moment earlier.
        var awaited = question == HealthQuestion.Ready ? _ready : state.FirstRound;
        await awaited.WaitAsync(options.Value.Timeout, time, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
