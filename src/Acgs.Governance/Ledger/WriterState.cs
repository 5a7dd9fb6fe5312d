// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>What a store has of one writer.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="FirstSeq">The least number of its rows; 0 without rows.</param>
/// <param name="LastSeq">The greatest number of its rows; 0 without rows.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="IntegratedSeq">Up to which number the log has them; 0 if none.</param>
public sealed record WriterState(string Writer, long FirstSeq, long LastSeq, long Rows, long IntegratedSeq);
