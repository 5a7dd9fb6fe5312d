// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Databases;

namespace Acgs.Governance.Cli.Reports.Databases;

/// <summary>Writes the statistics of a database as one JSON document.</summary>
internal static class DatabaseJson
{
    private const string Schema = "urn:acgs:db-stats:1";

    public static void Write(DatabaseStatistics statistics, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteObject("server", statistics.Server, WriteServer);
        json.WriteObject("connections", statistics.Connections, WriteConnections);
        json.WriteObjectOrNull("oldest_transaction", statistics.OldestTransaction, WriteSession);
        json.WriteObjectOrNull("longest_statement", statistics.LongestStatement, WriteSession);
        json.WriteObjects("blocked", statistics.Blocked, WriteBlocked);
        json.WriteObject("activity", statistics.Activity, WriteActivity);
        json.WriteObjectOrNull("checkpoints", statistics.Checkpoints, WriteCheckpoints);
        json.WriteObject("transaction_id_age", statistics.TransactionIdAge, WriteTransactionIdAge);
        json.WriteObjects("dead_rows", statistics.DeadRows, WriteTable);
        json.WriteObjects("most_written", statistics.MostWritten, WriteTable);
        json.WriteObjects("replicas", statistics.Replicas, WriteReplica);
        WriteStatements(json, statistics.Statements);
        json.WriteStrings("remarks", statistics.Remarks);
    });

    private static void WriteServer(Utf8JsonWriter json, DatabaseServer server)
    {
        json.WriteString("version", server.Version);
        json.WriteSeconds("uptime_seconds", server.Uptime);
        json.WriteString("database", server.Database);
        json.WriteNumber("size_bytes", server.SizeBytes);
        json.WriteString("role", server.Role);
        json.WriteBoolean("sees_every_session", server.SeesEverySession);
        json.WriteBoolean("standby", server.IsStandby);
        json.WriteSeconds("replay_delay_seconds", server.ReplayDelay);
    }

    private static void WriteConnections(Utf8JsonWriter json, ConnectionStatistics connections)
    {
        json.WriteNumber("used", connections.Used);
        json.WriteNumber("max", connections.Max);
        json.WriteNumber("reserved", connections.Reserved);
        json.WriteObject("by_state", connections.ByState, (json, states) =>
        {
            foreach (var (state, count) in states.OrderBy(state => state.Key, StringComparer.Ordinal))
            {
                json.WriteNumber(state, count);
            }
        });
    }

    private static void WriteSession(Utf8JsonWriter json, SessionStatistics session)
    {
        json.WriteNumber("pid", session.Pid);
        json.WriteString("role", session.Role);
        json.WriteString("database", session.Database);
        json.WriteString("state", session.State);
        json.WriteSeconds("age_seconds", session.Age);
        json.WriteString("statement", session.Statement);
    }

    private static void WriteBlocked(Utf8JsonWriter json, BlockedSession session)
    {
        json.WriteNumber("pid", session.Pid);
        json.WriteString("role", session.Role);
        json.WriteString("database", session.Database);
        json.WriteSeconds("wait_seconds", session.Wait);
        json.WriteStartArray("blocked_by");
        foreach (var pid in session.BlockedBy)
        {
            json.WriteNumberValue(pid);
        }

        json.WriteEndArray();
        json.WriteString("statement", session.Statement);
    }

    private static void WriteActivity(Utf8JsonWriter json, DatabaseActivity activity)
    {
        json.WriteTime("since", activity.Since);
        json.WriteRatio("cache_hit_ratio", activity.HitRatio);
        json.WriteNumber("blocks_hit", activity.BlocksHit);
        json.WriteNumber("blocks_read", activity.BlocksRead);
        json.WriteNumber("commits", activity.Commits);
        json.WriteNumber("rollbacks", activity.Rollbacks);
        json.WriteNumber("deadlocks", activity.Deadlocks);
        json.WriteNumber("temporary_files", activity.TemporaryFiles);
        json.WriteNumber("temporary_bytes", activity.TemporaryBytes);
    }

    private static void WriteCheckpoints(Utf8JsonWriter json, CheckpointStatistics checkpoints)
    {
        json.WriteNumber("timed", checkpoints.Timed);
        json.WriteNumber("requested", checkpoints.Requested);
    }

    private static void WriteTransactionIdAge(Utf8JsonWriter json, TransactionIdAge age)
    {
        json.WriteString("database", age.Database);
        json.WriteNumber("age", age.Age);
        json.WriteNumber("freeze_max_age", age.FreezeMaxAge);
    }

    private static void WriteTable(Utf8JsonWriter json, TableStatistics table)
    {
        json.WriteString("schema", table.Schema);
        json.WriteString("name", table.Name);
        json.WriteNumber("live_rows", table.LiveRows);
        json.WriteNumber("dead_rows", table.DeadRows);
        json.WriteNumber("inserts", table.Inserts);
        json.WriteNumber("updates", table.Updates);
        json.WriteNumber("deletes", table.Deletes);
        json.WriteTime("last_vacuum", table.LastVacuum);
        json.WriteTime("last_autovacuum", table.LastAutovacuum);
    }

    private static void WriteReplica(Utf8JsonWriter json, ReplicaStatistics replica)
    {
        json.WriteString("name", replica.Name);
        json.WriteString("state", replica.State);
        json.WriteBoolean("synchronous", replica.IsSynchronous);
        json.WriteNumberOrNull("lag_bytes", replica.LagBytes);
        json.WriteSeconds("lag_seconds", replica.Lag);
    }

    private static void WriteStatements(Utf8JsonWriter json, IReadOnlyList<StatementStatistics>? statements)
    {
        if (statements is null)
        {
            json.WriteNull("statements");
            return;
        }

        json.WriteObjects("statements", statements, (json, statement) =>
        {
            json.WriteString("statement", statement.Statement);
            json.WriteNumber("calls", statement.Calls);
            json.WriteSeconds("total_seconds", statement.Total);
            json.WriteSeconds("mean_seconds", statement.Mean);
            json.WriteNumber("rows", statement.Rows);
            json.WriteSeconds("block_seconds", statement.BlockTime);
            json.WriteNumberOrNull("wal_bytes", statement.WalBytes);
        });
    }
}
