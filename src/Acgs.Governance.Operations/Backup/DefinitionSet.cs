// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>All definitions of one kind.</summary>
/// <param name="Kind">Such as <c>constraint</c> or <c>index</c>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Sha256">The hash of their sorted texts.</param>
internal sealed record DefinitionSet(string Kind, int Count, string Sha256);
