// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>The index numbers of rows of one writer that follow each other: what a store keeps instead of a number for each row.</summary>
/// <param name="FirstIndex">The index of the first row.</param>
/// <param name="Writer">The writer.</param>
/// <param name="FirstSeq">The number of the first row among those of its writer.</param>
/// <param name="Length">The number of rows.</param>
/// <param name="Latest">The time of the latest, and no later than that of the integration, so that a wrong clock does not stop pruning.</param>
public sealed record IndexedRun(long FirstIndex, string Writer, long FirstSeq, int Length, DateTimeOffset Latest);
