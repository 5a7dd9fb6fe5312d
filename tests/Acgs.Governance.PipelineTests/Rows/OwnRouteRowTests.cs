// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 4: the application's own routes, and paths of ours that are options.</summary>
public sealed class OwnRouteRowTests
{
    [Fact]
    public async Task ConfiguredPaths_OfOurs_AnswerThereAndNowhereElse()
    {
        await using var host = await StartAsync(
            _ => { }, ("Acgs:Health:Path", "/healthz"), ("Acgs:Metrics:Path", "/internal/metrics"), ("Acgs:Info:Path", "/about"));

        Assert.Equal(
            [200, 200, 200, 200, 200, 404, 404, 404, 404],
            await StatusesAsync(host, "/healthz", "/healthz/live", "/healthz/ui/data", "/internal/metrics", "/about", "/health", "/health/live", "/metrics", "/info"));
        Assert.DoesNotContain(host.Records, record => record.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task ConfiguredPaths_BesideTheApplicationsOwn_GiveNoWarning()
    {
        await using var host = await StartAsync(
            app => app.MapGet("/health", () => "the application's"), ("Acgs:Health:Path", "/healthz"));

        Assert.Equal("the application's", (await host.GetAsync("/health")).Answer.Body);
        Assert.Equal(200, (await host.GetAsync("/healthz/live")).Status);
        Assert.DoesNotContain(host.Records, record => record.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData("/health", "Acgs:Health:Path")]
    [InlineData("/metrics", "Acgs:Metrics:Path")]
    [InlineData("/info", "Acgs:Info:Path")]
    public async Task ApplicationsRoute_AtAPathOfOurs_WinsWithOneWarning(string path, string key)
    {
        await using var host = await StartAsync(app => app.MapGet(path, () => "the application's"));

        var seen = await host.GetAsync(path);

        Assert.Equal((200, "the application's"), (seen.Status, seen.Answer.Body));
        var warning = Assert.Single(host.Records, record => record.Level >= LogLevel.Warning).Message;
        Assert.Contains(path, warning, StringComparison.Ordinal);
        Assert.Contains(key, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acgs:Health:Path", "/info")]
    [InlineData("Acgs:Metrics:Path", "/health")]
    [InlineData("Acgs:Info:Path", "/metrics")]
    public async Task ConfiguredPaths_TwoThatAreEqual_StopTheStart(string key, string path)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(_ => { }, (key, path)));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    private static Task<RowHost> StartAsync(Action<WebApplication> map, params (string Key, string Value)[] settings) => RowHost.StartAsync(
        governance => governance.AddPrometheus(),
        app =>
        {
            app.UseAcgsGovernance();
            app.MapAcgsGovernance();
            map(app);
        },
        settings);

    private static async Task<IReadOnlyList<int>> StatusesAsync(RowHost host, params string[] paths)
    {
        var statuses = new List<int>();
        foreach (var path in paths)
        {
            statuses.Add((await host.GetAsync(path)).Status);
        }

        return statuses;
    }
}
