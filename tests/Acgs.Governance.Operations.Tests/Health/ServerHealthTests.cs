// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Health;

/// <summary>Real servers of databases and caches, and answers that a real one seldom gives.</summary>
public sealed class ServerHealthTests(PostgreSqlFixture postgres, RedisFixture redis) : IClassFixture<PostgreSqlFixture>, IClassFixture<RedisFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("nobody@")]
    public async Task PostgreSql_ThatRuns_IsHealthyWithoutAPassword(string user)
    {
        var server = await postgres.GetAsync();

        Assert.Equal("Healthy", await Rounds.AskAsync($"postgresql://{user}127.0.0.1:{server.Port}"));
    }

    [Theory]
    [InlineData("E\0\0\0\x32SFATAL\0C57P03\0Mthe database system is starting up\0\0", "Unhealthy: the database system is starting up")]
    [InlineData("E\0\0\0\x25SFATAL\0C53300\0Mtoo many clients\0\0", "Degraded: it has no connection left")]
    [InlineData("E\0\0\0\x20SFATAL\0C28000\0Mno pg_hba entry\0\0", "Healthy")]
    [InlineData("E\0\0\0\x06x\0", "Unhealthy: it is no PostgreSQL server")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", "Unhealthy: it is no PostgreSQL server")]
    [InlineData("", "Unhealthy: it closes the connection")]
    public async Task PostgreSql_ThatAnswers_IsJudgedByIt(string answer, string expected)
    {
        await using var server = new AnsweringServer(answer);

        Assert.Equal(expected, await Rounds.AskAsync($"postgresql://{server.Authority}"));
    }

    [Fact]
    public async Task Redis_ThatRuns_IsHealthyWithItsPassword()
    {
        var server = await redis.GetAsync();
        var address = $"redis://127.0.0.1:{server.Port}";

        Assert.Equal("Healthy", await Rounds.AskAsync(address, server.Password));
        Assert.Equal("Healthy", await Rounds.AskAsync($"redis://default@127.0.0.1:{server.Port}", server.Password));
        Assert.Equal("Unhealthy: it asks for a password: set REDISCLI_AUTH", await Rounds.AskAsync(address));
        Assert.Equal("Unhealthy: it refuses the password of REDISCLI_AUTH", await Rounds.AskAsync(address, "wrong"));
    }

    [Theory]
    [InlineData("-ERR AUTH <password> called without any password configured\r\n+PONG\r\n", "Healthy")]
    [InlineData("+OK\r\n-LOADING Redis is loading the dataset in memory\r\n", "Unhealthy: it loads its data")]
    [InlineData("-LOADING Redis is loading the dataset in memory\r\n-LOADING x\r\n", "Unhealthy: it loads its data")]
    [InlineData("-MASTERDOWN Link with MASTER is down\r\n-MASTERDOWN x\r\n", "Degraded: it is a replica that has lost its master")]
    [InlineData("-NOPERM x\r\n-NOPERM x\r\n", "Unhealthy: it answers NOPERM x")]
    [InlineData("SSH-2.0-OpenSSH\r\n", "Unhealthy: it is no Redis server")]
    [InlineData("", "Unhealthy: it closes the connection")]
    public async Task Redis_ThatAnswers_IsJudgedByIt(string answer, string expected)
    {
        await using var server = new AnsweringServer(answer);

        Assert.Equal(expected, await Rounds.AskAsync($"redis://{server.Authority}", "secret"));
    }

    [Fact]
    public async Task PostgreSql_TakenForAnother_IsNone()
    {
        var database = await postgres.GetAsync();

        Assert.StartsWith("Unhealthy: ", await Rounds.AskAsync($"redis://127.0.0.1:{database.Port}"), StringComparison.Ordinal);
        Assert.StartsWith("Unhealthy: ", await Rounds.AskAsync($"http://127.0.0.1:{database.Port}"), StringComparison.Ordinal);
    }
}
