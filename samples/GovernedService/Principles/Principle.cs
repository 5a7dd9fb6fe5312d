// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Principles;

/// <summary>A rule of the constitution: a decision must state <paramref name="Requires"/>.</summary>
/// <param name="Id">The id, used for lookups.</param>
/// <param name="Statement">The text of the principle.</param>
/// <param name="Requires">The field that a decision must state.</param>
/// <param name="OnlyIrreversible">Whether the principle applies to irreversible decisions only.</param>
internal sealed record Principle(string Id, string Statement, Requirement Requires, bool OnlyIrreversible = false);
