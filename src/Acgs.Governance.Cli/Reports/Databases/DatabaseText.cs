// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Databases;

namespace Acgs.Governance.Cli.Reports.Databases;

/// <summary>Writes the statistics of a database for people.</summary>
internal sealed class DatabaseText(TextWriter output, Colors colors, int top)
{
    public void Write(DatabaseStatistics statistics)
    {
        WriteServer(statistics.Server);
        WriteConnections(statistics.Connections);
        WriteActivity(statistics);
        WriteReplicas(statistics);
        WriteSession("oldest transaction", statistics.OldestTransaction);
        WriteSession("longest statement", statistics.LongestStatement);
        WriteBlocked(statistics.Blocked);
        WriteTables("dead rows", statistics.DeadRows, table =>
            $"{table.DeadRows} dead, {table.LiveRows} live ({Quantity.Ratio(table.DeadRatio)} dead), "
            + $"autovacuum {Quantity.Time(table.LastAutovacuum)}, vacuum {Quantity.Time(table.LastVacuum)}");
        WriteTables("most written", statistics.MostWritten, table => $"{table.Inserts} inserted, {table.Updates} updated, {table.Deletes} deleted");
        WriteStatements(statistics.Statements);
        foreach (var remark in statistics.Remarks)
        {
            output.WriteLine($"{colors.Note}note{colors.End}: {ControlCharacters.Escape(remark)}");
        }
    }

    private void WriteServer(DatabaseServer server)
    {
        var name = $"{colors.Strong}PostgreSQL {Escape(server.Version)}, database '{Escape(server.Database)}'{colors.End}";
        output.WriteLine($"{name}, {Quantity.Bytes(server.SizeBytes)}, up {Quantity.Span(server.Uptime)}, read as '{Escape(server.Role)}'");
        if (server.IsStandby)
        {
            var delay = server.ReplayDelay is { } span ? $"{Quantity.Span(span)} behind its primary" : "nothing has come from its primary";
            WriteLine("standby", delay);
        }
    }

    private void WriteConnections(ConnectionStatistics connections)
    {
        var states = connections.ByState.OrderByDescending(state => state.Value).Select(state => $"{state.Value} {Escape(state.Key)}");
        var used = $"{connections.Used} of {connections.Max} ({connections.Reserved} reserved)";
        WriteLine("connections", $"{used}: {string.Join(", ", states.DefaultIfEmpty("none"))}");
    }

    private void WriteActivity(DatabaseStatistics statistics)
    {
        var activity = statistics.Activity;
        WriteLine("counted since", activity.Since is { } since ? Quantity.Time(since) : "the database was made");
        WriteLine("cache hits", Quantity.Ratio(activity.HitRatio));
        WriteLine("transactions", $"{activity.Commits} committed, {activity.Rollbacks} rolled back, {Plural.Of(activity.Deadlocks, "deadlock")}");
        WriteLine("temporary files", $"{activity.TemporaryFiles}, {Quantity.Bytes(activity.TemporaryBytes)}");
        if (statistics.Checkpoints is { } checkpoints)
        {
            WriteLine("checkpoints", $"{checkpoints.Timed} timed, {checkpoints.Requested} requested");
        }

        var age = statistics.TransactionIdAge;
        WriteLine("transaction ids", $"the oldest is {age.Age} old, in '{Escape(age.Database)}'; autovacuum is forced at {age.FreezeMaxAge}");
    }

    private void WriteReplicas(DatabaseStatistics statistics)
    {
        foreach (var replica in statistics.Replicas)
        {
            var lag = replica.LagBytes is { } bytes ? $", {Quantity.Bytes(bytes)} behind" : string.Empty;
            var time = replica.Lag is { } span ? $" ({Quantity.Span(span)})" : string.Empty;
            var state = $"{Escape(replica.State ?? "hidden")}{(replica.IsSynchronous ? ", synchronous" : "")}";
            WriteLine("replica", $"'{Escape(replica.Name)}' {state}{lag}{time}");
        }
    }

    private void WriteSession(string title, SessionStatistics? session) => WriteLine(title, session is null ? "none"
        : $"{Quantity.Span(session.Age)}, {Escape(session.State ?? "hidden")}, "
            + $"{Name(session.Pid, session.Role, session.Database)}{Statement(session.Statement)}");

    private void WriteBlocked(IReadOnlyList<BlockedSession> blocked)
    {
        WriteLine("blocked sessions", blocked.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var session in blocked.Take(top))
        {
            var wait = session.Wait is { } span ? $" {Quantity.Span(span)}" : string.Empty;
            var name = Name(session.Pid, session.Role, session.Database);
            output.WriteLine($"  {name} waits{wait} for {string.Join(", ", session.BlockedBy)}{Statement(session.Statement)}");
        }
    }

    private void WriteTables(string title, IReadOnlyList<TableStatistics> tables, Func<TableStatistics, string> describe)
    {
        WriteLine(title, tables.Count == 0 ? "none" : string.Empty);
        foreach (var table in tables)
        {
            output.WriteLine($"  {Escape(table.Schema)}.{Escape(table.Name)}: {describe(table)}");
        }
    }

    private void WriteStatements(IReadOnlyList<StatementStatistics>? statements)
    {
        WriteLine("statements", statements is null ? "no data" : statements.Count == 0 ? "none" : string.Empty);
        foreach (var statement in statements ?? [])
        {
            var calls = $"{Quantity.Span(statement.Total)} in {Plural.Of(statement.Calls, "call")}, {Quantity.Span(statement.Mean)} each";
            output.WriteLine($"  {calls}{Statement(statement.Statement)}");
        }
    }

    private void WriteLine(string title, string text) => output.WriteLine($"{title,-19}{text}".TrimEnd());

    private static string Name(int pid, string? role, string? database) => $"process {pid} of '{Escape(role ?? "")}' in '{Escape(database ?? "")}'";

    private static string Statement(string? statement) => $": {Escape(statement ?? "hidden")}";

    private static string Escape(string text) => ControlCharacters.Escape(text);
}
