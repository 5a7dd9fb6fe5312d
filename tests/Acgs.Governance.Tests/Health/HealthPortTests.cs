// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Endpoints;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Info;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthPortTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Kestrel:EndpointDefaults:Protocols"] = "Http2",
        ["Kestrel:Endpoints:Api:Url"] = "http://127.0.0.1:0",
    };

    private readonly int _port = Ports.GetFree();

    public static TheoryData<string> Servers => [.. Settings.Keys, "ConfigureEndpointDefaults 2", "Listen 2", "ListenAnyIP"];

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

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync());

        Assert.Equal(
            $"Acgs.Governance cannot start: Acgs:Health:Port is {_port}, but the port is in use; choose another port.",
            failure.ToString());
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task OwnPort_WhateverTheServerIsToldToBe_SpeaksHttp1AndLeavesTheServerAsItIs(string server)
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Port"] = $"{_port}", [server] = Settings.GetValueOrDefault(server) },
            builder => Configure(builder, server));

        Assert.Equal([200, 200, 200, 200, 404, 404], await CodesAsync(app, _port));
        Assert.DoesNotContain(app.Urls, url => new Uri(url).Port == _port);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api", UriKind.Relative));
        (request.Version, request.VersionPolicy) = (
            Speaks2(server) ? HttpVersion.Version20 : HttpVersion.Version11, HttpVersionPolicy.RequestVersionExact);
        using var answer = await app.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task OwnPort_OfAServerWithoutAddresses_IsNotOpenedAndHealthAnswersThere()
    {
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Health:Port"] = $"{_port}" });
        builder.WebHost.UseTestServer();
        builder.AddAcgsGovernance();
        await using var app = builder.Build();
        app.MapAcgsGovernance();
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var client = app.GetTestClient();
        using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Ports.IsFree(_port));
    }

    [Fact]
    public async Task OwnPort_BesideARouteOfTheService_ServesOursThereAndTheirsElsewhere()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Port"] = $"{_port}" }, map: app => app.MapGet("/health", () => "own"));

        using var ours = await app.GetAsync($"http://127.0.0.1:{_port}/health");
        using var theirs = await app.GetAsync("/health");

        Assert.Equal("application/json", ours.Content.Headers.ContentType?.ToString());
        Assert.Equal("own", await theirs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Id.Id == 1501);
    }

    [Fact]
    public async Task OwnPort_OfEndpointsWithAConvention_HoldsIt()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Port"] = $"{_port}" },
            builder =>
            {
                builder.Services.AddAuthentication("none").AddScheme<AuthenticationSchemeOptions, NobodyHandler>("none", configureOptions: null);
                builder.Services.AddAuthorization();
            },
            use: Answers.Mapping(app => app.MapAcgsGovernance().RequireAuthorization()));

        Assert.Equal([401, 401, 401, 401, 404, 404], await CodesAsync(app, _port));
    }

    [Fact]
    public async Task OwnPort_SaysThatItIsOpenAndIsClosedWithTheHost()
    {
        await using (var app = await StartAsync())
        {
            Assert.Equal($"The health endpoints listen on port {_port}.", Assert.Single(app.Logs.GetSnapshot(), record => record.Id.Id == 1206).Message);
            await app.StopAsync();
            Assert.True(Ports.IsFree(_port));
        }
    }

    [Fact]
    public async Task OwnPort_OfAHostThatFailsToStart_IsClosed()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => StartAsync(build: builder => builder.Services.AddHostedService<FailingService>()));

        Assert.True(Ports.IsFree(_port));
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

    private static bool Speaks2(string server) => server.EndsWith('2') || Settings.GetValueOrDefault(server) == "Http2";

    private static void Configure(WebApplicationBuilder builder, string server)
    {
        switch (server)
        {
            case "ConfigureEndpointDefaults 2":
                builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
                break;
            case "Listen 2":
                builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
                break;
            case "ListenAnyIP":
                builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(0));
                break;
            default:
                break;
        }
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
