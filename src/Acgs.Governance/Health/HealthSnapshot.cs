// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// An immutable snapshot of all checks. Responses are computed once per change, so that the cost of a request does not depend on the number
/// of checks.
/// </summary>
internal sealed class HealthSnapshot
{
    private static readonly HealthProbeKind[] Kinds = Enum.GetValues<HealthProbeKind>();

    private readonly HealthResponse[] _responses = new HealthResponse[Kinds.Length];

    /// <param name="checks">The checks, in registration order.</param>
    /// <param name="freshUntil">The monotonic timestamp at which the first check becomes stale.</param>
    public HealthSnapshot(ImmutableArray<CheckState> checks, long freshUntil)
    {
        Checks = checks;
        FreshUntil = freshUntil;
        IsComplete = checks.All(static check => check.CheckedAt is not null || !check.Scope.Includes(HealthProbeKind.Startup));
        foreach (var kind in Kinds)
        {
            _responses[(int)kind] = Compute(kind);
        }
    }

    public ImmutableArray<CheckState> Checks { get; }

    /// <summary>The monotonic timestamp until which the snapshot is valid.</summary>
    public long FreshUntil { get; }

    /// <summary>Whether every check that contributes to startup has been probed.</summary>
    public bool IsComplete { get; }

    /// <summary>The response for <paramref name="kind"/> from the checks alone.</summary>
    public HealthResponse Evaluate(HealthProbeKind kind) => _responses[(int)kind];

    private HealthResponse Compute(HealthProbeKind kind)
    {
        var relevant = Checks.Where(check => check.Scope.Includes(kind)).ToList();
        var status = relevant.Where(check => Counts(check, kind))
            .Aggregate(HealthStatus.Healthy, static (worst, check) => check.Status < worst ? check.Status : worst);
        var isLikeOverall = kind != HealthProbeKind.Overall && relevant.Count == Checks.Length;
        return new(status, isLikeOverall ? _responses[(int)HealthProbeKind.Overall].Checks : ChecksDocument.Of(relevant));
    }

    // A check that has not run yet must not cause a restart.
    private static bool Counts(CheckState check, HealthProbeKind kind) =>
        kind != HealthProbeKind.Live || check.CheckedAt is not null;
}
