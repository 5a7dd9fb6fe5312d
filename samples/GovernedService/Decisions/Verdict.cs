// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Decisions;

/// <summary>What the constitution says to a decision.</summary>
/// <param name="Approved">Whether every principle is kept.</param>
/// <param name="Broken">The principles that are not.</param>
internal sealed record Verdict(bool Approved, IReadOnlyList<string> Broken);
