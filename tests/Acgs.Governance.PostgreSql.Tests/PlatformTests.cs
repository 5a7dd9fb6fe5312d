// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acgs.Governance.Tests;
using Acgs.Governance.Tests.StandIns;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>The configuration block of docs/health.md, on servers of the test.</summary>
public sealed partial class PlatformTests(PostgreSqlFixture postgreSql, RedisFixture redis) : IClassFixture<PostgreSqlFixture>, IClassFixture<RedisFixture>
{
    // As the operations guide has them, but for the port of constitutional AI, which it gives twice.
    private static readonly (int Port, string Request, bool IsGoverned)[] Targets =
    [
        (9091, "GET /-/healthy HTTP/1.1", false),
        (3001, "GET /api/health HTTP/1.1", false),
        (8016, "GET /health HTTP/1.1", true),
        (8001, "GET /health HTTP/1.1", true),
        (8008, "GET /health HTTP/1.1", true),
        (8010, "GET /health HTTP/1.1", true),
    ];

    [Fact]
    public async Task Block_OfTheDocumentation_WatchesTheEightTargetsOfTheGuide()
    {
        var (database, cache) = (await postgreSql.GetAsync(), await redis.GetAsync());
        var peers = Targets.Select(target => new StandIn(Answers.Always(Answers.Status(200, target.IsGoverned ? "X-Constitutional-Hash: cdd01ef066bc6cf2\r\n" : "")))).ToList();
        try
        {
            await using var host = await GovernedHost.StartAsync(
                governance => governance.AddPostgreSql().AddRedis(),
                [
                    .. Settings(peers).Where(setting => !setting.Key.StartsWith("ConnectionStrings:", StringComparison.Ordinal)),
                    ("ConnectionStrings:postgresql", database.ConnectionString()),
                    ("ConnectionStrings:redis", cache.ConnectionString),
                    ("Acgs:Health:Period", "00:00:01"),
                    ("Acgs:Health:Timeout", "00:00:01"),
                ]);

            string[] names = ["auth", "blackboard", "constitutional-ai", "coordinator", "grafana", "postgresql", "prometheus", "redis"];
            foreach (var name in names)
            {
                await host.UntilAsync(name, "healthy");
            }

            using var answer = await host.Client.GetAsync("/health", TestContext.Current.CancellationToken);
            using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(names, health.RootElement.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order(StringComparer.Ordinal));
            Assert.Equal(Targets.Select(target => target.Request), peers.Select(peer => peer.Requests[0].Split("\r\n")[0]));
        }
        finally
        {
            await Task.WhenAll(peers.Select(peer => peer.DisposeAsync().AsTask()));
        }
    }

    /// <summary>The block, with each port of a target in it replaced by that of its stand-in.</summary>
    private static IEnumerable<(string Key, string Value)> Settings(List<StandIn> peers)
    {
        var block = Block().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "health.md"))).Groups[1].Value;
        foreach (var (target, peer) in Targets.Zip(peers))
        {
            Assert.Single(Regex.Matches(block, $":{target.Port}/"));
            block = block.Replace($":{target.Port}/", $":{peer.Port}/", StringComparison.Ordinal);
        }

        using var json = new MemoryStream(Encoding.UTF8.GetBytes(block));
        return [.. new ConfigurationBuilder().AddJsonStream(json).Build().AsEnumerable().Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!))];
    }

    [GeneratedRegex("## The platform as one block.*?```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
