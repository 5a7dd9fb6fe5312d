// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>How a PostgreSQL database does, read in one transaction.</summary>
internal sealed record DatabaseStatistics
{
    public required DatabaseServer Server { get; init; }

    public required ConnectionStatistics Connections { get; init; }

    /// <summary>The session whose transaction is the oldest; <see langword="null"/> if none of another session is open, or visible.</summary>
    public required SessionStatistics? OldestTransaction { get; init; }

    /// <summary>The session whose statement runs for the longest time.</summary>
    public required SessionStatistics? LongestStatement { get; init; }

    /// <summary>The sessions that wait for a lock, the longest wait first.</summary>
    public required IReadOnlyList<BlockedSession> Blocked { get; init; }

    public required DatabaseActivity Activity { get; init; }

    /// <summary>The checkpoints; <see langword="null"/> if the release of the server has them where this program does not look.</summary>
    public required CheckpointStatistics? Checkpoints { get; init; }

    public required TransactionIdAge TransactionIdAge { get; init; }

    /// <summary>Tables with dead rows, most first.</summary>
    public required IReadOnlyList<TableStatistics> DeadRows { get; init; }

    /// <summary>Tables that are written, by inserted, updated and deleted rows, most first.</summary>
    public required IReadOnlyList<TableStatistics> MostWritten { get; init; }

    /// <summary>The servers that follow this one.</summary>
    public required IReadOnlyList<ReplicaStatistics> Replicas { get; init; }

    /// <summary>Statements by the time that they took in sum, most first; <see langword="null"/> if pg_stat_statements cannot be read.</summary>
    public required IReadOnlyList<StatementStatistics>? Statements { get; init; }

    /// <summary>What could not be seen, and what to do about it: a sentence each.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
}
