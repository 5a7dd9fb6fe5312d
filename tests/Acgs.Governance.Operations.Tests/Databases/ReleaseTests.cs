// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Operations.Databases;
using Acgs.Governance.Operations.Databases.Queries;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Operations.Tests.Databases;

/// <summary>The queries against the columns that the releases of PostgreSQL have, of which only one can be run here.</summary>
public sealed class ReleaseTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(13, "checkpoints_timed, checkpoints_req", "blk_read_time, blk_write_time", false)]
    [InlineData(14, "checkpoints_timed, checkpoints_req", "blk_read_time, blk_write_time", true)]
    [InlineData(15, "checkpoints_timed, checkpoints_req", "blk_read_time, blk_write_time", true)]
    [InlineData(16, "checkpoints_timed, checkpoints_req", "blk_read_time, blk_write_time", true)]
    [InlineData(17, "num_timed, num_requested", "shared_blk_read_time, shared_blk_write_time", true)]
    public async Task Release_IsReadByTheColumnsThatItHas(int number, string checkpoints, string blockTimes, bool hasWaitStart)
    {
        var server = await postgres.GetAsync();
        var release = new Release(number);
        await release.CreateAsync(server);
        await server.RunSqlAsync(
            $"""
            INSERT INTO {release.Schema}.{(number >= 17 ? "pg_stat_checkpointer" : "pg_stat_bgwriter")} ({checkpoints}) VALUES (7, 3);
            INSERT INTO {release.Schema}.pg_stat_statements (dbid, queryid, query, calls, rows, total_exec_time, wal_bytes, {blockTimes})
                SELECT oid, 1, 'SELECT 1', 4, 8, 2000, 99, 300, 200 FROM pg_database WHERE datname = 'postgres';
            INSERT INTO {release.Schema}.pg_locks (pid, granted) VALUES (0, false);
            {(hasWaitStart ? $"UPDATE {release.Schema}.pg_locks SET waitstart = now() - interval '1 hour';" : "")}
            INSERT INTO {release.Schema}.pg_stat_activity (pid, state, backend_type, query, query_start, xact_start)
                VALUES (0, 'active', 'client backend', 'SELECT 1', now() - interval '2 hours', now() - interval '3 hours');
            INSERT INTO {release.Schema}.pg_stat_user_tables VALUES (0, 's', 't', 0, 1, 2, 3, 4, 5);
            INSERT INTO {release.Schema}.pg_stat_replication (application_name, state, sync_state, replay_lsn, replay_lag)
                VALUES ('r', 'streaming', 'sync', '0/0', '2 s');
            INSERT INTO {release.Schema}.pg_stat_database
                (datname, xact_commit, xact_rollback, blks_read, blks_hit, temp_files, temp_bytes, deadlocks) VALUES ('postgres', 1, 2, 3, 4, 5, 6, 7);
            """);
        await using var source = NpgsqlDataSource.Create(server.ConnectionString());
        await using var connection = await source.OpenConnectionAsync(Cancellation);
        await using var session = await StatisticsSession.BeginAsync(
            connection, TimeSpan.FromSeconds(30), $"{release.Schema}, {StatisticsSession.Catalog}", Cancellation);

        Assert.Equal(new CheckpointStatistics(7, 3), await ServerQuery.ReadCheckpointsAsync(session));
        Assert.Equal(
            new StatementStatistics("SELECT ?", 4, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.5), 8, TimeSpan.FromSeconds(0.5), 99),
            Assert.Single((await StatementQuery.ReadAsync(session, $"{release.Schema}.pg_stat_statements", 10))!));
        Assert.Equal(hasWaitStart ? 1 : 2, (int)Assert.Single(await SessionQuery.ReadBlockedAsync(session)).Wait!.Value.TotalHours);
        Assert.Equal(3, (int)(await SessionQuery.ReadOldestTransactionAsync(session))!.Age.TotalHours);
        Assert.Equal(2, (int)(await SessionQuery.ReadLongestStatementAsync(session))!.Age.TotalHours);
        Assert.Equal(KeyValuePair.Create("active", 1), Assert.Single((await SessionQuery.ReadConnectionsAsync(session)).ByState));
        Assert.Equal(new TableStatistics("s", "t", 4, 5, 1, 2, 3, null, null), Assert.Single(await TableQuery.ReadDeadRowsAsync(session, 10)));
        Assert.Equal(TimeSpan.FromSeconds(2), Assert.Single(await ServerQuery.ReadReplicasAsync(session)).Lag);
        Assert.Equal(new DatabaseActivity(null, 4, 3, 1, 2, 7, 5, 6), await ServerQuery.ReadActivityAsync(session));
        Assert.Equal("postgres", (await ServerQuery.ReadAsync(session)).Database);
    }

    // What was written down from the documentation is what the server has that runs here.
    [Fact]
    public async Task Release_ThatRunsHere_HasTheColumnsWrittenDown()
    {
        var server = await postgres.GetAsync();
        var major = int.Parse(await server.RunSqlAsync("SELECT current_setting('server_version_num')::integer / 10000"), CultureInfo.InvariantCulture);
        await server.RunSqlAsync("CREATE DATABASE own_columns");
        await server.RunSqlAsync("CREATE EXTENSION pg_stat_statements", "own_columns");

        foreach (var (view, columns) in new Release(major).Views)
        {
            var missing = await server.RunSqlAsync(
                $"""
                SELECT written FROM unnest(string_to_array('{columns}', ' ')) AS written WHERE NOT EXISTS (
                    SELECT FROM pg_attribute WHERE attrelid = '{view}'::regclass
                        AND attname = split_part(written, ':', 1) AND atttypid = split_part(written, ':', 2)::regtype)
                """,
                "own_columns");
            Assert.True(missing.Length == 0, $"{view} of PostgreSQL {major} has no {missing}");
        }
    }

    // An upgraded server keeps the extension of the old one until somebody updates it.
    [Fact]
    public async Task Statements_OfAnOlderExtension_AreRead()
    {
        await using var server = await PostgreSqlServer.StartAsync("shared_preload_libraries=pg_stat_statements");
        foreach (var (version, leastWal) in ((string, long?)[])[("1.4", null), ("1.7", null), ("1.8", 0), ("1.10", 0)])
        {
            var database = $"of_{version.Replace('.', '_')}";
            await server.RunSqlAsync($"CREATE DATABASE {database}");
            await server.RunSqlAsync($"CREATE EXTENSION pg_stat_statements VERSION '{version}'", database);
            await server.RunSqlAsync("SELECT 12345; SELECT 12346", database);

            var statistics = await new DatabaseStatisticsReader(new(server.ConnectionString(database)), TimeSpan.FromSeconds(60), TimeProvider.System)
                .ReadAsync(50, Cancellation);

            Assert.Empty(statistics.Remarks);
            var statement = Assert.Single(statistics.Statements!, statement => statement.Statement == "SELECT $1");
            Assert.Equal((2, 2, leastWal), (statement.Calls, statement.Rows, statement.WalBytes));
        }
    }

    [Fact]
    public void Release_WithNoneOfTheColumns_IsNotAsked()
    {
        var none = new ViewColumns(new HashSet<string> { "calls", "query" });

        Assert.Null(ServerQuery.CheckpointSql(none, none));
        Assert.Null(StatementQuery.Sql("pg_stat_statements", none));
    }
}
