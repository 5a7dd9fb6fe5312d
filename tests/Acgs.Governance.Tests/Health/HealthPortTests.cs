// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthPortTests
{
    private readonly int _port = Ports.GetFree();

    [Fact]
    public async Task OwnPort_ServesHealthAndNothingElse()
    {
        await using var app = await StartAsync();

        Assert.Equal([200, 200, 200, 200, 404, 404], await CodesAsync(app, _port));
        Assert.Equal([404, 404, 404, 404, 200, 200], await CodesAsync(app, app.Port));
        using var response = await app.GetAsync("/health");
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
    }

    [Fact]
    public async Task ForgedHostHeader_DoesNotOpenTheOtherPort()
    {
        await using var app = await StartAsync();

        Assert.StartsWith("HTTP/1.1 404 ", await AskAsync(app.Port, "/health", host: $"localhost:{_port}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(_port, "/health", host: $"localhost:{app.Port}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404 ", await AskAsync(_port, "/api", host: $"localhost:{app.Port}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortThatTheServiceHasAlready_ServesBoth()
    {
        await using var app = await StartAsync(build: builder => builder.WebHost.UseUrls($"http://127.0.0.1:{_port}"));

        Assert.Equal(_port, app.Port);
        Assert.Equal([200, 200, 200, 200, 200, 200], await CodesAsync(app, _port));
    }

    [Fact]
    public async Task PortThatIsTaken_StopsTheStartAndIsNamed()
    {
        using var taken = new TcpListener(IPAddress.Any, _port);
        taken.Start();

        var failure = await Assert.ThrowsAsync<IOException>(() => StartAsync());

        Assert.EndsWith($":{_port}: address already in use.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndpointsOfKestrel_WithoutThePort_StopTheStartWithOneSentence()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => StartAsync(new() { ["Kestrel:Endpoints:Api:Url"] = "http://127.0.0.1:0" }));

        Assert.Equal(
            $"Acgs:Health:Port is {_port}, but the server does not listen there: its endpoints are set by Kestrel:Endpoints or in code, " +
            "which leaves every other address out; add an endpoint with this port there.",
            failure.Message);
    }

    [Fact]
    public async Task EndpointsOfKestrel_WithThePort_ServeHealthThereAlone()
    {
        await using var app = await StartAsync(new()
        {
            ["Kestrel:Endpoints:Api:Url"] = "http://127.0.0.1:0",
            ["Kestrel:Endpoints:Health:Url"] = $"http://127.0.0.1:{_port}",
        });

        Assert.Equal([200, 200, 200, 200, 404, 404], await CodesAsync(app, _port));
        Assert.Equal([404, 404, 404, 404, 200, 200], await CodesAsync(app, app.Port));
    }

    [Fact]
    public async Task EndpointsOfKestrel_WithThePortAlone_ServeBoth()
    {
        await using var app = await StartAsync(new() { ["Kestrel:Endpoints:All:Url"] = $"http://127.0.0.1:{_port}" });

        Assert.Equal([200, 200, 200, 200, 200, 200], await CodesAsync(app, _port));
    }

    // A fallback, as services with pages have one, must not say 200 for a health endpoint that is elsewhere.
    private Task<GovernedApp> StartAsync(Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? build = null) =>
        GovernedApp.StartAsync(
            new(settings ?? []) { ["Acgs:Health:Port"] = $"{_port}" }, build, app => app.MapFallback(() => Results.Ok("a page")));

    private static async Task<List<int>> CodesAsync(GovernedApp app, int port)
    {
        var codes = new List<int>();
        foreach (var path in new[] { "/health", "/health/live", "/health/ready", "/health/startup", "/api", "/elsewhere" })
        {
            using var response = await app.GetAsync($"http://127.0.0.1:{port}{path}");
            codes.Add((int)response.StatusCode);
        }

        return codes;
    }

    private static Task<string> AskAsync(int port, string path, string host) =>
        RawHttp.SendAsync(port, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
}
