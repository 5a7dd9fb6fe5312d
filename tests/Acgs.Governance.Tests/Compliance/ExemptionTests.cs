// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ExemptionTests
{
    [Theory]
    [InlineData("/docs", HttpStatusCode.OK)]
    [InlineData("/docs/a/b", HttpStatusCode.OK)]
    [InlineData("/DOCS/a", HttpStatusCode.OK)]
    [InlineData("/docsX", HttpStatusCode.Forbidden)]
    [InlineData("/api", HttpStatusCode.Forbidden)]
    [InlineData("/nowhere", HttpStatusCode.Forbidden)]
    public async Task ConfiguredPath_ForeignHash_ExemptsWholeSegments(string path, HttpStatusCode expected)
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Compliance:ExemptPaths:0"] = "/docs" },
            map: app =>
            {
                app.MapGet("/docs/{**rest}", () => "ok");
                app.MapGet("/docsX", () => "ok");
            });

        using var response = await app.GetAsync(path, Hash.Foreign);

        Assert.Equal(expected, response.StatusCode);
        await app.StopAsync();
        Assert.Equal(expected == HttpStatusCode.OK ? 0 : 1, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    [Theory]
    [InlineData("/health", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/nothing", 403)]
    [InlineData("/healthXYZ", 403)]
    [InlineData("/health%2f..%2fapi", 403)]
    [InlineData("//health", 403)]
    [InlineData("/health/../api", 403)]
    [InlineData("/health/%2e%2e/api", 403)]
    [InlineData("/./api", 403)]
    [InlineData("/health;/../api", 403)]
    [InlineData("/health\\..\\api", 403)]
    [InlineData("/api?/health", 403)]
    [InlineData("http://127.0.0.1/health/../api", 403)]
    public async Task Target_AsSentOverTheWire_ReachesNoEvaluatedEndpointUnevaluated(string target, int expected)
    {
        await using var app = await GovernedApp.StartAsync();

        var answer = await RawHttp.SendAsync(
            app.Port, $"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Hash.Header}: {Hash.Foreign}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {expected} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n\r\nok", answer, StringComparison.Ordinal);
    }
}
