// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>How all targets are together.</summary>
/// <param name="health">How each is.</param>
/// <param name="optional">The names of targets that can only degrade.</param>
internal sealed class HealthSummary(IReadOnlyList<TargetHealth> health, IReadOnlySet<string> optional)
{
    public IReadOnlyList<TargetHealth> Targets => health;

    /// <summary>The worst of all; an optional target can only degrade.</summary>
    public TargetStatus Status => health.Select(Weigh).DefaultIfEmpty(TargetStatus.Healthy).Max();

    /// <summary>How many are in a status.</summary>
    public int Count(TargetStatus status) => health.Count(target => target.Status == status);

    /// <summary>Whether a target can only degrade.</summary>
    public bool IsOptional(TargetHealth target) => optional.Contains(target.Target.Name);

    private TargetStatus Weigh(TargetHealth target) =>
        IsOptional(target) && target.Status == TargetStatus.Unhealthy ? TargetStatus.Degraded : target.Status;
}
