// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Delays health requests after startup until the first probes end. All requests wait on the same task.</summary>
internal sealed class FirstRound(HealthState state, ServingState serving, IOptions<HealthOptions> options, TimeProvider time)
{
    private readonly Task _ready = Task.WhenAny(Task.WhenAll(state.FirstRound, serving.Started), serving.Draining);

    /// <summary>Whether the probe kind can be evaluated; liveness always can.</summary>
    public bool IsOver(HealthProbeKind kind) => kind switch
    {
        HealthProbeKind.Live => true,
        HealthProbeKind.Ready => (state.FirstRound.IsCompleted && serving.Started.IsCompleted) || serving.Draining.IsCompleted,
        _ => state.FirstRound.IsCompleted,
    };

    /// <summary>Waits until the probe kind can be evaluated, at most <c>Acgs:Health:Timeout</c>. Never throws.</summary>
    public async Task WaitAsync(HealthProbeKind kind, CancellationToken aborted)
    {
        // Readiness also requires that the host has started: the server accepts requests slightly earlier.
        var awaited = kind == HealthProbeKind.Ready ? _ready : state.FirstRound;
        await awaited.WaitAsync(options.Value.Timeout, time, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
