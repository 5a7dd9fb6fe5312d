// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Decisions;

/// <summary>The result of an evaluation.</summary>
/// <param name="Approved">Whether the decision satisfies every principle.</param>
/// <param name="Broken">The ids of the principles that it violates.</param>
internal sealed record Verdict(bool Approved, IReadOnlyList<string> Broken);
