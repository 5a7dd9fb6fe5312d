// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Rows of one writer that follow each other, and become neighbors in the log.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="FirstSeq">The number of the first row.</param>
/// <param name="Rows">The rows, without gaps; at least one.</param>
public sealed record RecordRun(string Writer, long FirstSeq, IReadOnlyList<PendingRecord> Rows);
