// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>What a target answered.</summary>
/// <param name="Status">How well it is.</param>
/// <param name="Reason">Why it is not healthy; <see langword="null"/> when it is.</param>
internal readonly record struct TargetAnswer(TargetStatus Status, string? Reason)
{
    /// <summary>What a governed service says of itself; <see langword="null"/> of anything else.</summary>
    public ServiceStatement? Statement { get; init; }

    public static TargetAnswer Healthy => new(TargetStatus.Healthy, null);

    public static TargetAnswer Degraded(string reason) => new(TargetStatus.Degraded, reason);

    public static TargetAnswer Unhealthy(string reason) => new(TargetStatus.Unhealthy, reason);
}
