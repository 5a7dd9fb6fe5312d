// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Databases;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Operations.Tests.Databases;

/// <summary>The statistics of a real server against what is known to have happened there.</summary>
public sealed class DatabaseStatisticsTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_AreRankedByWhatWasWrittenThere()
    {
        var (server, database) = await CreateDatabaseAsync();
        await server.RunSqlAsync(
            """
            CREATE TABLE busy (id int) WITH (autovacuum_enabled = off); CREATE TABLE quiet (id int) WITH (autovacuum_enabled = off); CREATE TABLE empty (id int);
            INSERT INTO busy SELECT generate_series(1, 1000); DELETE FROM busy WHERE id <= 400; INSERT INTO quiet VALUES (1), (2); UPDATE quiet SET id = 3 WHERE id = 1;
            """,
            database);
        DatabaseStatistics? statistics = null;

        await Eventually.TrueAsync(
            async () => (statistics = await ReadAsync(server, database)).MostWritten is [{ DeadRows: 400 }, { DeadRows: 1 }], Deadline, "the counts have arrived");

        Assert.Equal(new TableStatistics("public", "busy", 600, 400, 1000, 0, 400, null, null), statistics!.MostWritten[0]);
        Assert.Equal(new TableStatistics("public", "quiet", 2, 1, 2, 1, 0, null, null), statistics.DeadRows[1]);
        Assert.Equal(0.4, statistics.DeadRows[0].DeadRatio);

        await server.RunSqlAsync("VACUUM busy", database);

        await Eventually.TrueAsync(
            async () => await ReadAsync(server, database) is { DeadRows: [{ Name: "quiet" }], MostWritten: [{ LastVacuum: not null, LiveRows: 600 }, _] },
            Deadline, "the vacuum is known");
    }

    [Fact]
    public async Task Sessions_AreCountedByState_AndTheOldestIsShownWithoutValues()
    {
        var (server, database) = await CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(database));
        await using var idle = await OpenAsync(source, "SELECT 1");
        await using var open = await OpenAsync(source, "BEGIN; SELECT 'secret', 42");
        await using var running = await OpenAsync(source, "SELECT 1");
        await using var sleep = new NpgsqlCommand("SELECT pg_sleep(600), 'secret'", running);
        using var stop = new CancellationTokenSource();
        var sleeping = sleep.ExecuteNonQueryAsync(stop.Token);
        DatabaseStatistics? statistics = null;

        await Eventually.TrueAsync(
            async () => (statistics = await ReadAsync(server, database)).LongestStatement is { Statement: "SELECT pg_sleep(?), ?" }, Deadline, "it sleeps");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sleeping);

        Assert.Equal((100, 3), (statistics!.Connections.Max, statistics.Connections.Reserved));
        Assert.True(statistics.Connections.ByState["idle"] >= 1 && statistics.Connections.ByState["active"] >= 1);
        Assert.Equal("SELECT ?, ?", statistics.OldestTransaction!.Statement);
        Assert.True(statistics.OldestTransaction is { Role: "postgres", State: "idle in transaction" } oldest && oldest.Database == database);
    }

    [Fact]
    public async Task Sessions_ThatWaitForALock_AreShownWithThoseThatTheyWaitFor()
    {
        var (server, database) = await CreateDatabaseAsync();
        await server.RunSqlAsync("CREATE TABLE held (id int)", database);
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(database));
        await using var holder = await OpenAsync(source, "BEGIN; LOCK TABLE held");
        await using var waiter = await OpenAsync(source, "SELECT 1");
        await using var wait = new NpgsqlCommand("SELECT * FROM held WHERE id = 42", waiter);
        using var stop = new CancellationTokenSource();
        var waiting = wait.ExecuteNonQueryAsync(stop.Token);
        DatabaseStatistics? statistics = null;

        await Eventually.TrueAsync(
            async () => (statistics = await ReadAsync(server, database)).Blocked.Any(session => session.Database == database), Deadline, "it waits");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var blocked = statistics!.Blocked.Single(session => session.Database == database);
        Assert.Equal((waiter.ProcessID, "SELECT * FROM held WHERE id = ?"), (blocked.Pid, blocked.Statement));
        Assert.Equal([holder.ProcessID], blocked.BlockedBy);
        Assert.InRange(blocked.Wait!.Value, TimeSpan.Zero, Deadline);
    }

    [Fact]
    public async Task Activity_IsThatOfTheDatabase()
    {
        var (server, database) = await CreateDatabaseAsync();
        await server.RunSqlAsync("CREATE TABLE t AS SELECT generate_series(1, 200000) AS id", database);
        var before = (await ReadAsync(server, database)).Activity;
        await server.RunSqlAsync("BEGIN; SELECT 1; ROLLBACK; SET work_mem = '64kB'; SELECT id FROM t ORDER BY id DESC", database);
        DatabaseActivity? after = null;

        await Eventually.TrueAsync(
            async () => (after = (await ReadAsync(server, database)).Activity).TemporaryFiles > 0 && after.Rollbacks > before.Rollbacks,
            Deadline, "the counts have arrived");

        Assert.True(after!.Commits > before.Commits && after.TemporaryBytes > 1_000_000);
        Assert.InRange(after.HitRatio!.Value, 0.5, 1);
        Assert.Equal(0, after.Deadlocks);
    }

    [Fact]
    public async Task Role_SeesOthersByPgMonitorAlone()
    {
        await using var server = await PostgreSqlServer.StartAsync("shared_preload_libraries=pg_stat_statements");
        await server.RunSqlAsync("CREATE EXTENSION pg_stat_statements; CREATE ROLE \"the watcher\" LOGIN PASSWORD 'watch'; SELECT 1");
        await using var source = NpgsqlDataSource.Create(server.ConnectionString());
        await using var open = await OpenAsync(source, "BEGIN; SELECT 42");
        var reader = new DatabaseStatisticsReader(
            new(server.ConnectionString()) { Username = "the watcher", Password = "watch" }, Deadline, TimeProvider.System);

        var before = await reader.ReadAsync(50, Cancellation);
        await server.RunSqlAsync("GRANT pg_monitor TO \"the watcher\"");
        var after = await reader.ReadAsync(50, Cancellation);

        Assert.True(before is { Server: { Role: "the watcher", SeesEverySession: false, SizeBytes: > 0 }, OldestTransaction: null, TransactionIdAge: { Age: > 0 } });
        Assert.True(before.Connections.ByState.ContainsKey("hidden"));
        Assert.Equal(
            ["the role the watcher sees only its own sessions and statements: GRANT pg_monitor TO \"the watcher\" shows it those of others."], before.Remarks);
        Assert.Contains(before.Statements!, entry => entry.Statement is null);
        Assert.True(after is { Server.SeesEverySession: true, OldestTransaction.Statement: "SELECT ?", Remarks: [] });
        Assert.Contains("SELECT $1", after.Statements!.Select(entry => entry.Statement));
    }

    [Fact]
    public async Task Statements_WithoutTheExtension_AreNone_AndSaidHowToGet()
    {
        var (server, database) = await CreateDatabaseAsync();
        var without = await ReadAsync(server, database);
        await server.RunSqlAsync("CREATE EXTENSION pg_stat_statements", database);
        var notLoaded = await ReadAsync(server, database);

        Assert.Null(without.Statements);
        Assert.StartsWith("pg_stat_statements is not there; it is an extension: ", Assert.Single(without.Remarks), StringComparison.Ordinal);
        Assert.Null(notLoaded.Statements);
        Assert.StartsWith("pg_stat_statements cannot be read (pg_stat_statements must be loaded via", Assert.Single(notLoaded.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standby_AndItsPrimary_SayHowFarItIsBehind()
    {
        await using var primary = await PostgreSqlServer.StartAsync();
        await using var standby = await primary.StartStandbyAsync();
        await primary.RunSqlAsync("CREATE TABLE t (id int)");
        DatabaseStatistics? statistics = null;

        await Eventually.TrueAsync(
            async () => (statistics = await ReadAsync(primary, "postgres")).Replicas is [{ State: "streaming", LagBytes: 0 }], Deadline, "the standby has caught up");
        var behind = await ReadAsync(standby, "postgres");
        await primary.StopAsync(StopMode.Immediate);
        await Eventually.TrueAsync(
            async () => (await ReadAsync(standby, "postgres")).Server.ReplayDelay > TimeSpan.Zero, Deadline, "the standby knows that it is alone");

        Assert.False(statistics!.Server.IsStandby);
        Assert.Equal(("walreceiver", false), (statistics.Replicas[0].Name, statistics.Replicas[0].IsSynchronous));
        Assert.Equal((true, TimeSpan.Zero), (behind.Server.IsStandby, behind.Server.ReplayDelay));
    }

    private static Task<DatabaseStatistics> ReadAsync(PostgreSqlServer server, string database) =>
        new DatabaseStatisticsReader(new(server.ConnectionString(database)), Deadline, TimeProvider.System).ReadAsync(10, Cancellation);

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source, string sql)
    {
        var connection = await source.OpenConnectionAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
        return connection;
    }

    private async Task<(PostgreSqlServer Server, string Database)> CreateDatabaseAsync()
    {
        var server = await postgres.GetAsync();
        var database = $"of_{Guid.NewGuid():N}";
        await server.RunSqlAsync($"CREATE DATABASE {database}");
        return (server, database);
    }
}
