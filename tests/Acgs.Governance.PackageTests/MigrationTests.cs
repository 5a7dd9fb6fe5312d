// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PackageTests;

/// <summary>What the page about moving a service says of before and after.</summary>
public sealed class MigrationTests(MigrationPage page) : IClassFixture<MigrationPage>
{
    [Fact]
    public async Task MapHealthChecks_Moved_KeepsAddressAndStatusAndAnswersJson()
    {
        await using var before = await page.StartAsync(0, "/healthz");
        await using var after = await page.StartAsync(1, "/healthz");

        foreach (var path in (string[])["/healthz", "/healthz/live", "/healthz/ready"])
        {
            Assert.Equal("Healthy", await GetAsync(before, path));
            Assert.Equal("healthy", (await GetJsonAsync(after, path)).GetProperty("status").GetString());
        }

        Assert.Equal(["disk"], (await GetJsonAsync(after, "/healthz/ready")).GetProperty("checks").EnumerateObject().Select(check => check.Name));
        await GetAsync(after, "/health", HttpStatusCode.NotFound);
        using var posted = await after.Client.PostAsync("/healthz", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public async Task HealthChecksUI_Moved_ReadsTheSameJson()
    {
        await using var before = await page.StartAsync(2, "/health");
        await using var after = await page.StartAsync(3, "/health");

        var (old, current) = (await GetJsonAsync(before, "/health"), await GetJsonAsync(after, "/health"));

        Assert.Equal(old.EnumerateObject().Select(member => member.Name), current.EnumerateObject().Select(member => member.Name));
        Assert.Equal(old.GetProperty("status").GetString(), current.GetProperty("status").GetString());
        Assert.Equal("Healthy", current.GetProperty("entries").GetProperty("disk").GetProperty("status").GetString());
    }

    [Fact]
    public async Task PrometheusNet_Moved_HasTheSeriesOfTheTable()
    {
        await using var before = await page.StartAsync(4, "/metrics");
        await using var after = await page.StartAsync(5, "/metrics");
        foreach (var service in (Running[])[before, after])
        {
            using var ordered = await service.Client.PostAsync("/orders", null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, ordered.StatusCode);
        }

        var old = await GetAsync(before, "/metrics");
        var current = await GetWithOrderAsync(after);

        Assert.Matches(@"(?m)^http_requests_received_total\{code=""200"",", old);
        Assert.Matches(@"(?m)^http_request_duration_seconds_bucket\{code=""200"",", old);
        Assert.Matches("(?m)^http_requests_in_progress", old);
        Assert.Matches("(?m)^orders_total 1$", old);
        Assert.Matches(@"(?m)^acgs_requests_total\{status=""200""\} 1$", current);
        Assert.Matches(@"(?m)^acgs_request_duration_seconds_bucket\{status=""2xx"",", current);
        Assert.Matches(@"(?m)^http_server_request_duration_seconds_bucket\{.*http_route=""/orders""", current);
        Assert.Matches("(?m)^http_server_active_requests", current);
        Assert.Matches("(?m)^dotnet_", current);
    }

    [Fact]
    public async Task ServiceDefaults_Moved_ServeHealthAtTheAddressesOfTheTable()
    {
        await using var before = await page.StartAsync(6, "/health");
        await using var after = await page.StartAsync(7, "/health");

        Assert.Equal("Healthy", await GetAsync(before, "/health"));
        Assert.Equal("Healthy", await GetAsync(before, "/alive"));
        Assert.Equal("healthy", (await GetJsonAsync(after, "/health")).GetProperty("status").GetString());
        Assert.Equal("healthy", (await GetJsonAsync(after, "/health/live")).GetProperty("status").GetString());
        await GetAsync(after, "/alive", HttpStatusCode.NotFound);
    }

    // The exporter answers with what it collected shortly before.
    private static async Task<string> GetWithOrderAsync(Running service)
    {
        var metrics = "";
        await Eventually.TrueAsync(
            async () => (metrics = await GetAsync(service, "/metrics")).Contains("\norders_total{} 1\n", StringComparison.Ordinal), TimeSpan.FromSeconds(30), "the order");
        return metrics;
    }

    private static async Task<string> GetAsync(Running service, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await service.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> GetJsonAsync(Running service, string path) => JsonElement.Parse(await GetAsync(service, path));
}
