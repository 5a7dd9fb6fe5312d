// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Health;

/// <summary>A health request among the others: it is none of the service's work.</summary>
public sealed class HealthRequestTests
{
    private static readonly string[] Paths = ["/health", "/health/live", "/health/ready", "/health/startup"];

    [Fact]
    public async Task Metrics_OfRequests_DoNotCountHealthRequests()
    {
        await using var app = await GovernedApp.StartAsync();

        foreach (var path in Paths.Append("/api"))
        {
            using var response = await app.GetAsync(path);
        }

        await app.StopAsync();
        Assert.Equal(["status=200 1"], app.Metrics.Counted("acgs.requests"));
        Assert.Single(app.Metrics.Of("acgs.request.duration"));
    }

    [Fact]
    public async Task Trace_OfAHealthRequest_IsNotRecorded()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Microsoft.AspNetCore",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var seen = new ConcurrentBag<string>();
        await using var app = await GovernedApp.StartAsync(map: app => app.Use(async (context, next) =>
        {
            var activity = Activity.Current!;
            await next(context);
            seen.Add($"{context.Request.Path} {activity.Recorded} {activity.IsAllDataRequested}");
        }));

        foreach (var path in Paths.Append("/api"))
        {
            using var response = await app.GetAsync(path);
        }

        await app.StopAsync();
        Assert.Equal(
            ["/api True True", "/health False False", "/health/live False False", "/health/ready False False", "/health/startup False False"],
            seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Description_OfTheApi_LeavesHealthEndpointsOut()
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.Services.AddEndpointsApiExplorer());

        var groups = app.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items;

        Assert.Equal(["api"], groups.SelectMany(group => group.Items).Select(item => item.RelativePath));
    }
}
