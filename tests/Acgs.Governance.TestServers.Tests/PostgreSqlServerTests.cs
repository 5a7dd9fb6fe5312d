// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Tests;

public sealed class PostgreSqlServerTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task StartAsync_QueriedByPsql_AnswersAsTheSuperuser()
    {
        var server = await fixture.GetAsync();
        Assert.Equal("postgres", await ChildProcess.RunAsync(Psql(server, "select current_user")));
    }

    [Fact]
    public async Task StartAsync_WrongPassword_IsRefused()
    {
        var psql = Psql(await fixture.GetAsync(), "select 1");
        psql.Environment["PGPASSWORD"] = "wrong";
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ChildProcess.RunAsync(psql));
        Assert.Contains("password authentication failed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_CalledTwice_ReturnsOneServer() =>
        Assert.Same(await fixture.GetAsync(), await fixture.GetAsync());

    [Fact]
    public async Task Freeze_OpenSession_IsAnsweredOnlyAfterThaw()
    {
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("acgs-freeze-");
        var isFrozen = Path.Combine(folder.FullName, "frozen");
        using var session = ChildProcess.Start(Psql(server, "select 'first'", $@"\! until [ -e {isFrozen} ]; do sleep 0.1; done", "select 'second'"));
        await Eventually.TrueAsync(() => session.Output.Snapshot().Contains("first"), TimeSpan.FromSeconds(30), "the first row");
        server.Freeze();
        await File.WriteAllTextAsync(isFrozen, "", TestContext.Current.CancellationToken);
        Assert.False(await session.ExitedWithinAsync(TimeSpan.FromSeconds(2)), session.Log.Tail());
        Assert.All(ProcessEntry.DescendantsOf(server.Pid), entry => Assert.Equal('T', entry.State));
        server.Thaw();
        Assert.True(await session.ExitedWithinAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal("second", session.Output.Snapshot()[^1]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task PromoteAsync_StandbyOfAStoppedPrimary_HasItsRowsAndTakesMore()
    {
        await using var primary = await PostgreSqlServer.StartAsync();
        await using var standby = await primary.StartStandbyAsync();
        await primary.RunSqlAsync("create table kept as select 42 as value");
        await Eventually.TrueAsync(
            async () => await standby.RunSqlAsync("select to_regclass('kept') is not null") == "t", TimeSpan.FromSeconds(30), "the table on the standby");
        await Assert.ThrowsAsync<InvalidOperationException>(() => standby.RunSqlAsync("insert into kept values (43)"));

        await primary.StopAsync(StopMode.Immediate);
        await standby.PromoteAsync();

        Assert.Equal("42\n43", await standby.RunSqlAsync("insert into kept values (43); select value from kept order by value"));
    }

    [Theory]
    [InlineData(StopMode.Fast)]
    [InlineData(StopMode.Immediate)]
    public async Task StartAgainAsync_AfterStop_KeepsPortAndCommittedRows(StopMode mode)
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await ChildProcess.RunAsync(Psql(server, "create table kept as select 42 as value"));
        var (port, pid) = (server.Port, server.Pid);
        await server.StopAsync(mode);
        Assert.False(server.IsRunning);
        await server.StartAgainAsync();
        Assert.Equal("42", await ChildProcess.RunAsync(Psql(server, "select value from kept")));
        Assert.Equal(port, server.Port);
        Assert.NotEqual(pid, server.Pid);
    }

    [Fact]
    public async Task StartAgainAsync_PortTaken_SaysSoWithTheLog()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await server.StopAsync();
        using var intruder = Listener.On(server.Port);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(server.StartAgainAsync);
        Assert.Contains("Address already in use", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeAsync_FrozenServer_LeavesNothing()
    {
        var server = await PostgreSqlServer.StartAsync();
        var processes = ProcessEntry.DescendantsOf(server.Pid);
        Assert.NotEmpty(processes);
        server.Freeze();
        await server.DisposeAsync();
        Assert.DoesNotContain(processes, process => process.IsAlive());
        Leftovers.AssertNone(server);
    }

    private static ProcessStartInfo Psql(PostgreSqlServer server, params string[] statements)
    {
        var command = new ProcessStartInfo(server.Tool("psql"), ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1"]);
        Array.ForEach(statements, statement => command.ArgumentList.Add($"--command={statement}"));
        command.Environment["PGPASSWORD"] = server.Password;
        command.ArgumentList.Add($"host={server.Host} port={server.Port} user={server.UserName} dbname=postgres");
        return command;
    }
}
