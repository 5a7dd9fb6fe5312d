// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Tests;

public sealed class PrometheusServerTests
{
    private const string Rules = """
        groups:
          - name: one
            rules:
              - record: test:forty_two
                expr: vector(42)
                labels: { colour: green }
        """;

    private const string Configuration = """
        global: { evaluation_interval: 1s }
        rule_files: [rules.yml]
        """;

    [Fact]
    public async Task QueryAsync_RecordingRule_ReturnsLabelsAndValue()
    {
        await using var server = await StartAsync();
        IReadOnlyList<PrometheusSample> samples = [];
        await Eventually.TrueAsync(
            async () => (samples = await server.QueryAsync("test:forty_two{colour=\"green\"}")).Count > 0,
            TimeSpan.FromSeconds(30),
            "the rule's first evaluation");
        var sample = Assert.Single(samples);
        Assert.Equal(42, sample.Value);
        Assert.Equal("green", sample.Labels["colour"]);
        Assert.Equal("one", (await server.GetAsync("rules")).GetProperty("groups")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("1 + 1", 2)]
    [InlineData("1 / 0", double.PositiveInfinity)]
    [InlineData("-1 / 0", double.NegativeInfinity)]
    [InlineData("0 / 0", double.NaN)]
    public async Task QueryAsync_Scalar_ReturnsItsValue(string promql, double expected)
    {
        await using var server = await StartAsync();
        Assert.Equal(expected, Assert.Single(await server.QueryAsync(promql)).Value);
    }

    [Fact]
    public async Task QueryAsync_Nonsense_ThrowsWhatPrometheusSays()
    {
        await using var server = await StartAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => server.QueryAsync("sum("));
        Assert.Contains("parse error", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_BadConfiguration_ThrowsWithTheLog()
    {
        PrometheusServer.Require();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => PrometheusServer.StartAsync("nonsense: true"));
        Assert.Contains("field nonsense not found", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeAsync_AfterStopAndStart_LeavesNothing()
    {
        var server = await StartAsync();
        var port = server.Port;
        await server.StopAsync();
        await server.StartAgainAsync();
        Assert.Equal(port, server.Port);
        await server.DisposeAsync();
        Leftovers.AssertNone(server);
    }

    private static Task<PrometheusServer> StartAsync() =>
        PrometheusServer.StartAsync(Configuration, new Dictionary<string, string> { ["rules.yml"] = Rules });
}
