// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>A label or an annotation of a rule.</summary>
/// <param name="Section">Such as <c>labels</c>.</param>
/// <param name="Key">The name.</param>
/// <param name="Value">The value, with its quotes.</param>
/// <param name="Line">The line.</param>
internal sealed record RuleEntry(string Section, string Key, string Value, int Line);
