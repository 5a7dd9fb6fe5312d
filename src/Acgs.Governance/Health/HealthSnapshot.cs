// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// The state of every check at one instant, never changed. Everything that a request needs is worked out here, once for each
/// change, so that an answer costs the same whatever the number of checks.
/// </summary>
internal sealed class HealthSnapshot
{
    private static readonly HealthQuestion[] Questions = Enum.GetValues<HealthQuestion>();

    private readonly HealthAnswer[] _answers = new HealthAnswer[Questions.Length];

    /// <summary>Works out the answers.</summary>
    /// <param name="checks">The checks, in the order of their registration.</param>
    /// <param name="freshUntil">The instant, on the monotonic clock, from which on one of them says nothing any more.</param>
    public HealthSnapshot(ImmutableArray<CheckState> checks, long freshUntil)
    {
        Checks = checks;
        FreshUntil = freshUntil;
        IsComplete = checks.All(static check => check.CheckedAt is not null || !check.Scope.Answers(HealthQuestion.Startup));
        foreach (var question in Questions)
        {
            _answers[(int)question] = Answer(question);
        }
    }

    /// <summary>Every check.</summary>
    public ImmutableArray<CheckState> Checks { get; }

    /// <summary>The instant, on the monotonic clock, up to which the snapshot holds.</summary>
    public long FreshUntil { get; }

    /// <summary>Whether every check that start-up waits for has been probed.</summary>
    public bool IsComplete { get; }

    /// <summary>What the checks alone say to <paramref name="question"/>.</summary>
    public HealthAnswer To(HealthQuestion question) => _answers[(int)question];

    private HealthAnswer Answer(HealthQuestion question)
    {
        var relevant = Checks.Where(check => check.Scope.Answers(question)).ToList();
        var status = relevant.Where(check => IsHeard(check, question))
            .Aggregate(HealthStatus.Healthy, static (worst, check) => check.Status < worst ? check.Status : worst);
        var isLikeOverall = question != HealthQuestion.Overall && relevant.Count == Checks.Length;
        return new(status, isLikeOverall ? _answers[(int)HealthQuestion.Overall].Checks : ChecksDocument.Of(relevant));
    }

    // Nobody is to restart a process because a check has not been run yet.
    private static bool IsHeard(CheckState check, HealthQuestion question) =>
        question != HealthQuestion.Live || check.CheckedAt is not null;
}
