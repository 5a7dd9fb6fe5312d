// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Databases;
using Npgsql;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether a PostgreSQL server has room, and nobody holds up the others.</summary>
/// <param name="name">The server.</param>
/// <param name="reader">Reads its statistics.</param>
/// <param name="longestTransaction">How long a transaction may take.</param>
/// <param name="isDemanded">Whether the user asked for it, who is then to see the sessions of all roles.</param>
internal sealed class DatabaseCheck(string name, DatabaseStatisticsReader reader, TimeSpan longestTransaction, bool isDemanded)
{
    private const int Tables = 5;
    private const double MostConnections = 0.9;
    private const long LeastDeadRows = 10_000;
    private const double MostDead = 0.4;

    // Half of what there is, whatever vacuum is configured for.
    private const long MostTransactions = 1_000_000_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        try
        {
            return Judge(await reader.ReadAsync(Tables, stop));
        }
        catch (FailureException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.TooManyConnections })
        {
            return new([new(FindingKind.DatabaseConnections, name, "it has no connection left")], []);
        }
    }

    /// <summary>What the statistics say.</summary>
    public CheckResult Judge(DatabaseStatistics statistics)
    {
        Observation?[] observations =
        [
            Full(statistics.Connections), Blocked(statistics.Blocked), Slow(statistics), Old(statistics.TransactionIdAge),
            .. statistics.DeadRows.Where(table => table.DeadRows >= LeastDeadRows && table.DeadRatio >= MostDead).Select(Dead),
        ];
        return new([.. observations.OfType<Observation>()], [.. Describe(statistics)])
        {
            // The first remark is about them, and names the grant.
            Unseen = statistics.Server.SeesEverySession ? [] : [new($"sessions of {name}", statistics.Remarks[0].TrimEnd('.'), isDemanded)],
        };
    }

    private Observation? Full(ConnectionStatistics connections)
    {
        var states = connections.ByState.OrderByDescending(state => state.Value).Select(state => $"{FigureText.Of(state.Value)} {state.Key}");
        return connections.UsedRatio < MostConnections ? null : new(
            FindingKind.DatabaseConnections, name,
            $"{FigureText.Of(connections.Used)} of {FigureText.Of(connections.Max - connections.Reserved)} connections are in use "
                + $"({string.Join(", ", states)}); {FigureText.Percent(MostConnections)} are the limit");
    }

    private Observation? Blocked(IReadOnlyList<BlockedSession> sessions)
    {
        var waiting = sessions.Where(session => session.Wait is null || session.Wait >= LongestWait).ToList();
        return waiting is not [var first, ..] ? null : new(
            FindingKind.DatabaseBlocked, name,
            $"{FigureText.Of(waiting.Count)} wait for a lock for more than {FigureText.Of(LongestWait)}; session {FigureText.Of(first.Pid)} waits "
                + $"{(first.Wait is { } wait ? $"{FigureText.Of(wait)} " : string.Empty)}"
                + $"for {string.Join(", ", first.BlockedBy.Select(pid => FigureText.Of(pid)))}");
    }

    private Observation? Slow(DatabaseStatistics statistics)
    {
        var longest = new[] { statistics.OldestTransaction, statistics.LongestStatement }.OfType<SessionStatistics>().MaxBy(session => session.Age);
        return longest is null || longest.Age < longestTransaction ? null : new(
            FindingKind.DatabaseSlow, name,
            $"session {FigureText.Of(longest.Pid)} of {longest.Role ?? "?"} has been {longest.State ?? "?"} for {FigureText.Of(longest.Age)}, "
                + $"{FigureText.Of(longestTransaction)} are the limit: {longest.Statement ?? "its statement cannot be seen"}");
    }

    private Observation? Old(TransactionIdAge age)
    {
        var limit = Math.Min(2 * age.FreezeMaxAge, MostTransactions);
        return age.Age < limit ? null : new(
            FindingKind.DatabaseTransactionAge, name,
            $"'{age.Database}' has not been frozen for {FigureText.Of(age.Age)} transactions; {FigureText.Of(limit)} are the limit");
    }

    private Observation Dead(TableStatistics table) => new(
        FindingKind.DatabaseDeadTuples, name,
        $"{FigureText.Percent(table.DeadRatio)} of {table.Schema}.{table.Name} are dead ({FigureText.Of(table.DeadRows)} rows); "
            + $"{FigureText.Percent(MostDead)} are the limit");

    private IEnumerable<Figure> Describe(DatabaseStatistics statistics)
    {
        yield return new(name, "version", statistics.Server.Version);
        var connections = statistics.Connections;
        yield return new(name, "connections", $"{FigureText.Of(connections.Used)} of {FigureText.Of(connections.Max - connections.Reserved)}");
        yield return new(name, "oldest transaction", statistics.OldestTransaction is { } oldest ? FigureText.Of(oldest.Age) : "none");
        yield return new(name, "sessions that wait", FigureText.Of(statistics.Blocked.Count));
        yield return new(name, "transaction ids", $"{FigureText.Of(statistics.TransactionIdAge.Age)} since the oldest");
        foreach (var remark in statistics.Remarks)
        {
            yield return new(name, "not seen", remark);
        }
    }
}
