// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Tests;

public sealed class PgBouncerTests(PostgreSqlFixture fixture) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task StartAsync_QueriedByPsql_AnswersFromSessionsInTurn()
    {
        var server = await fixture.GetAsync();
        await using var pooler = await PgBouncer.StartAsync(server, sessions: 2);
        var session = ChildProcess.Start(Psql(server, pooler, "begin", "select pg_backend_pid()", "select pg_sleep(600)"));
        await Eventually.TrueAsync(() => session.Output.Snapshot().Count > 0, TimeSpan.FromSeconds(30), "the first session");

        var other = await ChildProcess.RunAsync(Psql(server, pooler, "select pg_backend_pid()"));

        Assert.NotEqual(session.Output.Snapshot()[0], other);
        await session.EndAsync(Signals.Interrupt, TimeSpan.FromSeconds(10));
        session.Dispose();
    }

    private static ProcessStartInfo Psql(PostgreSqlServer server, PgBouncer pooler, params string[] queries)
    {
        var psql = new ProcessStartInfo(server.Tool("psql"), ["-XqAt", "-h", pooler.Host, "-p", $"{pooler.Port}", "-U", server.UserName, "-d", "postgres"]);
        psql.Environment["PGPASSWORD"] = server.Password;
        foreach (var query in queries)
        {
            psql.ArgumentList.Add("-c");
            psql.ArgumentList.Add(query);
        }

        return psql;
    }
}
