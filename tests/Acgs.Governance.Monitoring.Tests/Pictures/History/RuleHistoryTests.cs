// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>A past that is made up is in a real Prometheus, with what rules make of it.</summary>
public sealed class RuleHistoryTests
{
    private const long Start = 1_700_000_000;

    [Fact]
    public async Task Past_ThatIsMadeUp_HasWhatRulesRecordAndTell()
    {
        PrometheusServer.Require();
        await using var server = await HistoryServer.StartAsync();
        var span = new HistorySpan(Start, Start + 300, 15);
        await server.AddAsync([new("demo{job=\"a\"}", at => at - Start), new("short{job=\"a\"}", at => at < Start + 60 ? 1 : null)], span);
        // The second reads the first, and the third the second.
        var group = new RuleGroup(
            "demo", [new("demo:half", "demo / 2")],
            [
                new("DemoTold", "ALERTS{alertname=\"DemoHigh\",alertstate=\"firing\"}", TimeSpan.Zero, AlertPriority.P2, "told", "told"),
                new("DemoHigh", "demo:half >= 60", TimeSpan.FromSeconds(30), AlertPriority.P0, "high", "high"),
            ]);

        await new RuleHistory(server, new()).AddAsync([group], span);

        Assert.Equal([150], await ValuesAsync(server, "demo:half", 300));
        Assert.Equal([1], await ValuesAsync(server, "ALERTS{alertname=\"DemoHigh\",alertstate=\"pending\",priority=\"P0\",job=\"a\"}", 135));
        Assert.Equal([1], await ValuesAsync(server, "ALERTS{alertname=\"DemoHigh\",alertstate=\"firing\"}", 150));
        Assert.Empty(await ValuesAsync(server, "ALERTS{alertname=\"DemoHigh\",alertstate=\"firing\"}", 135));
        Assert.Equal([1], await ValuesAsync(server, "ALERTS{alertname=\"DemoTold\",alertstate=\"firing\"}", 300));
        // Nothing is looked back at for long.
        Assert.Empty(await ValuesAsync(server, "short", 90));
    }

    private static async Task<IEnumerable<double>> ValuesAsync(HistoryServer server, string query, long second) =>
        (await server.QueryAsync(query, new(Start + second, Start + second, 15))).SelectMany(result => result.Values.Values);
}
