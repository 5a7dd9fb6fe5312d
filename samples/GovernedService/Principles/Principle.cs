// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Principles;

/// <summary>A rule of the constitution: a decision must state <paramref name="Requires"/>.</summary>
/// <param name="Id">The name by which it is looked up.</param>
/// <param name="Statement">The principle in words.</param>
/// <param name="Requires">What a decision must state.</param>
/// <param name="OnlyIrreversible">Whether it binds irreversible decisions alone.</param>
internal sealed record Principle(string Id, string Statement, Requirement Requires, bool OnlyIrreversible = false);
