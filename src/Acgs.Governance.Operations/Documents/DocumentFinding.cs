// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents;

/// <summary>A defect with the document that it is in.</summary>
/// <param name="Path">The path relative to the root of the repository.</param>
/// <param name="Defect">The defect.</param>
internal sealed record DocumentFinding(string Path, Defect Defect);
