// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment;

/// <summary>What would explain a symptom.</summary>
/// <param name="Relation">How the cause is related to it.</param>
/// <param name="Causes">What the cause is, the likeliest first.</param>
internal sealed record Explanation(Relation Relation, params IReadOnlyList<FindingKind> Causes);
