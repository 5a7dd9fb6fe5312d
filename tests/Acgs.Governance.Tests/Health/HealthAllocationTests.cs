// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Net;
using Acgs.Governance.Benchmarks.Hosting;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Requests;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Health;

/// <summary>What a health request costs on the heap, beside an endpoint that writes ready-made bytes.</summary>
public sealed class HealthAllocationTests
{
    [Theory(SkipUnless = nameof(AllocationTests.IsOptimised), SkipType = typeof(AllocationTests), Skip = "The library is a Debug build.")]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/info")]
    public async Task Request_HoweverManyChecks_AllocatesWhatABareEndpointDoes(string path)
    {
        await using var small = await StartAsync(checks: 1);
        await using var large = await StartAsync(checks: 50);
        // Any of them may be measured before the runtime has optimised it.
        await Eventually.TrueAsync(
            () => PerRequest(small, "/bare") is var bare && bare == PerRequest(small, path) && bare == PerRequest(large, path),
            TimeSpan.FromSeconds(60),
            $"{path} to allocate as much as an endpoint that writes ready-made bytes");
    }

    private static async Task<GovernedApp> StartAsync(int checks)
    {
        var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Checks"] = "Always" },
            builder =>
            {
                builder.UseTime(new TestTime());
                for (var index = 0; index < checks; index++)
                {
                    builder.AddCheck($"check-{index}", new ScriptedCheck());
                }
            },
            app => app.MapGet("/bare", Bare));
        await app.Services.FirstRoundAsync();
        return app;
    }

    private static Task Bare(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = 2;
        context.Response.BodyWriter.Write("{}"u8);
        return Task.CompletedTask;
    }

    private static double PerRequest(GovernedApp app, string path)
    {
        var endpoint = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.RoutePattern.RawText == path);
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(new NullResponse { Headers = new QuietHeaders() });
        context.Features.Set<IHttpResponseBodyFeature>(new NullBody());
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Method = HttpMethods.Get;
        return Allocations.PerRun(() => Assert.True(endpoint.RequestDelegate!(context).IsCompletedSuccessfully));
    }
}
