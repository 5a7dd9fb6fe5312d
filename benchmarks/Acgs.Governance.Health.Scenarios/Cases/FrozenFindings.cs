// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Measuring.Load;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>What a frozen server did to both services. A time is <see langword="null"/> when it was longer than we waited.</summary>
internal sealed record FrozenFindings
{
    private static readonly ProcessFigures None = new(0, 0, 0);

    public TimeSpan? Unready { get; init; }

    public TimeSpan? PeerUnready { get; init; }

    public required FloodResult Flood { get; init; }

    public required FloodResult PeerFlood { get; init; }

    /// <summary>The same flood of ours while all was well.</summary>
    public FloodResult? Healthy { get; init; }

    public TimeSpan? Ready { get; init; }

    public TimeSpan? PeerReady { get; init; }

    /// <summary>What is usual for ours while all is well.</summary>
    public ProcessFigures Before { get; init; } = None;

    public ProcessFigures? PeerBefore { get; init; }

    public ProcessFigures Most { get; init; } = None;

    public ProcessFigures PeerMost { get; init; } = None;

    public ProcessFigures After { get; init; } = None;

    public ProcessFigures PeerAfter { get; init; } = None;
}
