// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Operations.Databases;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Operations.Tests.Databases;

/// <summary>What goes wrong is said in one sentence, in time.</summary>
public sealed class DatabaseFailureTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    [Theory]
    [InlineData("Password=wrong", "it refuses the role or its password: check PGPASSWORD, PGPASSFILE and the name of the role.")]
    [InlineData("Username=nobody", "it refuses the role or its password: check PGPASSWORD, PGPASSFILE and the name of the role.")]
    [InlineData("Password=;Passfile=/dev/null", "it asks for a password: set PGPASSWORD, or PGPASSFILE with a file in the format of .pgpass.")]
    [InlineData("Database=none", "there is no database 'none'.")]
    [InlineData("Port=1", "nobody listens there.")]
    [InlineData("Host=no-such-host.invalid", "the name of the host is not known.")]
    public async Task Database_ThatCannotBeAsked_SaysWhy(string difference, string expected)
    {
        var server = await postgres.GetAsync();

        Assert.EndsWith($": {expected}", await FailAsync($"{server.ConnectionString()};{difference}", TimeSpan.FromSeconds(60)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_ThatIsFrozen_IsGivenUpAtTheDeadline()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        server.Freeze();
        var clock = Stopwatch.StartNew();

        var message = await FailAsync(server.ConnectionString(), TimeSpan.FromSeconds(1));

        Assert.Equal($"PostgreSQL at 127.0.0.1:{server.Port}: no answer within 1 s.", message);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));
        server.Thaw();
    }

    [Fact]
    public async Task Database_ThatSpeaksAnotherProtocol_SaysSo()
    {
        await using var server = new AnsweringServer("HTTP/1.1 400 \u001b[31mBad Request\r\n\r\n");

        var message = await FailAsync($"Host={server.Authority.Split(':')[0]};Port={server.Authority.Split(':')[1]};Username=a", TimeSpan.FromSeconds(60));

        Assert.StartsWith("PostgreSQL at 127.0.0.1:", message, StringComparison.Ordinal);
        Assert.DoesNotContain(message, char.IsControl);
    }

    [Theory]
    [InlineData("", 18)]
    [InlineData("Multiplexing=true", 60)]
    public async Task Settings_ThatNpgsqlWouldRefuse_AreNotInTheWay(string difference, int minutes)
    {
        var server = await postgres.GetAsync();

        var statistics = await Reader($"{server.ConnectionString()};{difference}", TimeSpan.FromMinutes(minutes))
            .ReadAsync(1, TestContext.Current.CancellationToken);

        Assert.Equal("postgres", statistics.Server.Database);
    }

    [Fact]
    public async Task Database_Stopped_IsGivenUp()
    {
        await using var server = new AnsweringServer(null);
        using var stop = new CancellationTokenSource();
        var reading = Reader($"Host=127.0.0.1;Port={server.Authority.Split(':')[1]};Username=a", TimeSpan.FromSeconds(60)).ReadAsync(1, stop.Token);

        await stop.CancelAsync();

        Assert.StartsWith("stopped before", (await Assert.ThrowsAsync<FailureException>(() => reading)).Message, StringComparison.Ordinal);
    }

    private static async Task<string> FailAsync(string connection, TimeSpan timeout) => (await Assert.ThrowsAsync<FailureException>(
        () => Reader(connection, timeout).ReadAsync(1, TestContext.Current.CancellationToken))).Message;

    private static DatabaseStatisticsReader Reader(string connection, TimeSpan timeout) =>
        new(new NpgsqlConnectionStringBuilder(connection), timeout, TimeProvider.System);
}
