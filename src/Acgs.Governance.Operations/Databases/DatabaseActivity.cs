// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>What the database has counted since its statistics were reset, or since it was made.</summary>
/// <param name="Since">When they were reset; <see langword="null"/> if never.</param>
/// <param name="BlocksHit">Blocks that were found in the buffers.</param>
/// <param name="BlocksRead">Blocks that had to be read.</param>
/// <param name="Commits">Transactions that were committed.</param>
/// <param name="Rollbacks">Transactions that were rolled back.</param>
/// <param name="Deadlocks">Deadlocks that were resolved.</param>
/// <param name="TemporaryFiles">Files that queries wrote because their memory was not enough.</param>
/// <param name="TemporaryBytes">The bytes in these.</param>
internal sealed record DatabaseActivity(
    DateTimeOffset? Since, long BlocksHit, long BlocksRead, long Commits, long Rollbacks, long Deadlocks, long TemporaryFiles, long TemporaryBytes)
{
    /// <summary>The share of the blocks that were found in the buffers, from 0 to 1; <see langword="null"/> if none was asked for.</summary>
    public double? HitRatio => BlocksHit + BlocksRead is > 0 and var all ? (double)BlocksHit / all : null;
}
