// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Info;

/// <summary>How <c>/info</c> fits into a service: as the health endpoints do.</summary>
public sealed class InfoEndpointTests
{
    [Fact]
    public async Task Head_CarriesWhatGetCarriesWithoutTheBody()
    {
        await using var app = await GovernedApp.StartAsync();

        using var get = await app.GetAsync("/info");
        using var head = await app.SendAsync(HttpMethod.Head, "/info");

        var length = (await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [get.StatusCode, head.StatusCode]);
        Assert.Equal([length, length], [get.Content.Headers.ContentLength, head.Content.Headers.ContentLength]);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Equal([Hash.Active], head.Headers.GetValues(Hash.Header));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task AnotherMethod_IsNotAllowed(string method)
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.SendAsync(new HttpMethod(method), "/info");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
    }

    [Theory]
    [InlineData]
    [InlineData(Hash.Foreign)]
    [InlineData("malformed")]
    [InlineData(Hash.Active, Hash.Foreign)]
    public async Task Request_WhateverItStates_IsAnsweredAndCountedNowhere(params string[] hashes)
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.GetAsync("/info", hashes);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await app.StopAsync();
        Assert.Empty(app.Metrics.Counted("acgs.requests"));
        Assert.Empty(app.Metrics.Of("acgs.request.duration"));
        Assert.Empty(app.Metrics.Counted("acgs.constitutional.compliance"));
    }

    [Fact]
    public async Task InfoOfTheService_ComesBeforeOursAndIsEvaluated()
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.MapGet("/info", () => "own");
            app.MapGet("/info/{name}", (string name) => name);
        });

        Assert.Equal("200 own", await AnswerAsync(app, "/info"));
        Assert.Equal("200 below", await AnswerAsync(app, "/info/below"));
        Assert.Equal("403", (await AnswerAsync(app, "/info", Hash.Foreign))[..3]);
        Assert.Equal("403", (await AnswerAsync(app, "/info/below", Hash.Foreign))[..3]);
    }

    [Fact]
    public async Task FallbackOfTheService_ComesBehindOurs()
    {
        await using var app = await GovernedApp.StartAsync(map: app => app.MapFallback(() => "a page"));

        Assert.StartsWith("200 {\"service\":", await AnswerAsync(app, "/info"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServiceThatAuthorizesEveryRequest_ServesItAllTheSame()
    {
        await using var app = await GovernedApp.StartAsync(
            build: builder =>
            {
                builder.Services.AddAuthentication("none").AddScheme<AuthenticationSchemeOptions, NobodyHandler>("none", configureOptions: null);
                builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new([new NeverRequirement()], []));
            },
            map: app => app.UseAuthorization());

        Assert.Equal("401 ", await AnswerAsync(app, "/api"));
        Assert.StartsWith("200 {\"service\":", await AnswerAsync(app, "/info"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortOfTheHealthEndpoints_DoesNotServeIt()
    {
        var port = Ports.GetFree();
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Health:Port"] = $"{port}" });

        Assert.Equal("404 ", await AnswerAsync(app, $"http://127.0.0.1:{port}/info"));
        Assert.StartsWith("200 {\"service\":", await AnswerAsync(app, "/info"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Description_OfTheService_LeavesItOut()
    {
        await using var app = await GovernedApp.StartAsync();

        var endpoint = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.RoutePattern.RawText == "/info");

        Assert.NotNull(endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>());
        Assert.Equal("Acgs.Governance /info", endpoint.DisplayName);
    }

    private static async Task<string> AnswerAsync(GovernedApp app, string path, params string[] hashes)
    {
        using var response = await app.GetAsync(path, hashes);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}
