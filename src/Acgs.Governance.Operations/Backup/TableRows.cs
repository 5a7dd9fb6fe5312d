// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>The rows of a table.</summary>
/// <param name="Name">Schema and name, quoted where SQL wants it.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Digest">A sum over the hashes of the rows as text, whatever their order.</param>
internal sealed record TableRows(string Name, long Rows, string Digest);
