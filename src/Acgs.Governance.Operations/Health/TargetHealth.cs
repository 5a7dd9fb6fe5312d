// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>How a target is.</summary>
/// <param name="Target">The target.</param>
/// <param name="Status">How well it is.</param>
/// <param name="Reason">Why it is not healthy; <see langword="null"/> when it is.</param>
/// <param name="Duration">How long it took to know.</param>
internal sealed record TargetHealth(HealthTarget Target, TargetStatus Status, string? Reason, TimeSpan Duration)
{
    /// <summary>What a governed service says of itself; <see langword="null"/> of anything else.</summary>
    public ServiceStatement? Statement { get; init; }
}
