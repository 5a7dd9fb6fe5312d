// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>SIGTERM while probes of real clients hang: the host has 30 s to stop, and nothing here needs them.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(30);
    private static readonly string[] Fast = ["--Acgs:Health:Period", "00:00:00.500", "--Acgs:Health:Timeout", "00:00:00.500"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Terminate_WithDependenciesBehindABlackHole_EndsWithinTheBudget(bool afterTheFirstRound)
    {
        using var hole = await BlackHole.OpenAsync();
        await using var sample = await Sample.StartAsync(
        [
            .. Fast,
            "--ConnectionStrings:postgresql", $"Host=127.0.0.1;Port={hole.Port};Username=somebody",
            "--ConnectionStrings:redis", $"127.0.0.1:{hole.Port}",
            "--Acgs:Health:Dependencies:peer:Url", $"http://127.0.0.1:{hole.Port}/",
        ]);
        if (afterTheFirstRound)
        {
            await UntilTimeoutAsync(sample, "postgresql", "redis", "peer");
        }

        await AssertEndsAsync(sample);
    }

    [Fact]
    public async Task Terminate_WithFrozenServers_EndsWithinTheBudget()
    {
        PostgreSqlServer.Require();
        RedisServer.Require();
        await using var database = await PostgreSqlServer.StartAsync();
        await using var redis = await RedisServer.StartAsync();
        await using var sample = await Sample.StartAsync(
            [.. Fast, "--ConnectionStrings:postgresql", database.ConnectionString(), "--ConnectionStrings:redis", redis.ConnectionString]);
        await Eventually.TrueAsync(async () => (await HealthAsync(sample)).StartsWith("{\"status\":\"healthy\"", StringComparison.Ordinal), Deadline, "a healthy service");

        database.Freeze();
        redis.Freeze();
        await UntilTimeoutAsync(sample, "postgresql", "redis");

        await AssertEndsAsync(sample);
    }

    private static Task UntilTimeoutAsync(Sample sample, params string[] checks) => Eventually.TrueAsync(
        async () =>
        {
            var health = await HealthAsync(sample);
            return checks.All(check => health.Contains($"\"{check}\":{{\"status\":\"", StringComparison.Ordinal))
                && health.Split("\"reason\":\"timeout\"").Length - 1 == checks.Length;
        },
        Deadline,
        $"timeouts of {string.Join(", ", checks)}");

    private static async Task<string> HealthAsync(Sample sample)
    {
        using var answer = await sample.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AssertEndsAsync(Sample sample)
    {
        var since = Stopwatch.GetTimestamp();
        Assert.Equal(0, await sample.Process.StopAsync(Deadline));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Budget);
    }
}
