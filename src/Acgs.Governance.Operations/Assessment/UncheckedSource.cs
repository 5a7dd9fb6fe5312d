// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>A source, or a part of one, that was not looked at.</summary>
/// <param name="Source">The source.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="IsFailure">Whether the user or a configuration named it, and no finding explains it.</param>
internal sealed record UncheckedSource(string Source, string Reason, bool IsFailure)
{
    /// <summary>Whether nobody said that there is one: a remark, and nothing that failed.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Whether a finding explains it.</summary>
    public bool IsExplained { get; init; }
}
