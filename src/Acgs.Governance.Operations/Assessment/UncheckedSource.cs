// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>A source that could not be asked.</summary>
/// <param name="Source">The source.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="IsFailure">Whether the user named it, and no finding explains it.</param>
internal sealed record UncheckedSource(string Source, string Reason, bool IsFailure);
