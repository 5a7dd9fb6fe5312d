// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>The sample over real servers that go away and come back.</summary>
public sealed class DependencyTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly string[] Fast = ["--Acgs:Health:Period", "00:00:00.500", "--Acgs:Health:Timeout", "00:00:00.500"];

    [Fact]
    public async Task Ready_WhilePostgreSqlIsDown_Is503AndCurlExits22()
    {
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlServer.StartAsync();
        await using var sample = await Sample.StartAsync([.. Fast, "--ConnectionStrings:postgresql", database.ConnectionString()]);
        await UntilReadyAsync(sample, HttpStatusCode.OK);

        await database.StopAsync();
        await UntilReadyAsync(sample, HttpStatusCode.ServiceUnavailable);

        Assert.Equal(22, await Curl.FailFastAsync($"{sample.Client.BaseAddress}health/ready"));
        Assert.Equal(0, await Curl.FailFastAsync($"{sample.Client.BaseAddress}health/live"));
        // The first failed check may have met a server that was still ending.
        await Eventually.TrueAsync(
            async () => (await BodyAsync(sample)).Contains("\"postgresql\":{\"status\":\"unhealthy\",\"reason\":\"refused\"", StringComparison.Ordinal),
            Deadline,
            "the refused connection to be seen");

        await database.StartAgainAsync();
        await UntilReadyAsync(sample, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_WhileTheCacheIsDown_IsDegradedAndLookupsGoOn()
    {
        RedisServer.Require();
        await using var redis = await RedisServer.StartAsync();
        await using var sample = await Sample.StartAsync([.. Fast, "--ConnectionStrings:redis", redis.ConnectionString]);
        await Eventually.TrueAsync(async () => await StatusAsync(sample) == "healthy", Deadline, "the cache to be seen");

        await redis.StopAsync();
        await Eventually.TrueAsync(async () => await StatusAsync(sample) == "degraded", Deadline, "the loss of the cache to be seen");

        Assert.Equal("transparency", (await sample.GetJsonAsync("/principles/transparency")).GetProperty("id").GetString());
        await Eventually.TrueAsync(
            async () => await Curl.FailFastAsync($"{sample.Client.BaseAddress}health/ready") == 0, Deadline, "a degraded service to be ready");
    }

    [Fact]
    public async Task Start_WithMalformedConnectionString_NamesTheKeyAndHidesTheValue()
    {
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Sample.StartAsync("--ConnectionStrings:postgresql", "Host=localhost;Pasword=hunter2"));

        Assert.Contains("cannot start: ConnectionStrings:postgresql is malformed", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failed.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> StatusAsync(Sample sample) =>
        (await sample.GetJsonAsync("/health")).GetProperty("status").GetString();

    private static async Task<string> BodyAsync(Sample sample)
    {
        using var answer = await sample.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task UntilReadyAsync(Sample sample, HttpStatusCode expected) => Eventually.TrueAsync(
        async () =>
        {
            using var answer = await sample.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            return answer.StatusCode == expected;
        },
        Deadline,
        $"/health/ready to answer {(int)expected}");
}
