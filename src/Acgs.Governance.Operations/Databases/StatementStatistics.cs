// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases;

/// <summary>A statement and all its executions in this database since pg_stat_statements was reset.</summary>
/// <param name="Statement">The beginning of the statement without values; <see langword="null"/> if the role may not see it.</param>
/// <param name="Calls">How often it was executed.</param>
/// <param name="Total">The time that all executions took.</param>
/// <param name="Mean">The time that one took on average.</param>
/// <param name="Rows">The rows that they returned or changed.</param>
/// <param name="BlockTime">The time of that for reading and writing blocks; zero unless track_io_timing is on.</param>
/// <param name="WalBytes">What they wrote to the log; <see langword="null"/> if the extension is too old to know.</param>
internal sealed record StatementStatistics(
    string? Statement, long Calls, TimeSpan Total, TimeSpan Mean, long Rows, TimeSpan BlockTime, long? WalBytes);
