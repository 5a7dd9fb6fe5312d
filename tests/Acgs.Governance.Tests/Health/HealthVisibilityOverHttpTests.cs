// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Claims;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthVisibilityOverHttpTests
{
    private static readonly string[] Members = ["status", "service", "version", "constitutional_hash", "timestamp", "uptime_seconds"];

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "203.0.113.7", false)]
    [InlineData("Loopback", "203.0.113.7", false)]
    [InlineData("Always", "203.0.113.7", true)]
    [InlineData("Never", null, false)]
    [InlineData("WhenAuthorized", null, false)]
    public async Task Body_ByConfiguration_HasTheChecksOrTheStatusAlone(string? visibility, string? forwardedFor, bool expected)
    {
        await using var app = await StartAsync(visibility);

        Assert.Equal(expected ? [.. Members, "checks"] : Members, await app.MembersAsync("/health", forwardedFor));
    }

    [Fact]
    public async Task Body_ForAnAuthenticatedCaller_HasTheChecks()
    {
        await using var app = await StartAsync("WhenAuthorized", app => app.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity("Test"));
            return next(context);
        }));

        Assert.Equal([.. Members, "checks"], await app.MembersAsync("/health", forwardedFor: null));
    }

    private static async Task<GovernedApp> StartAsync(string? visibility, Action<WebApplication>? map = null)
    {
        var app = await GovernedApp.StartAsync(
            visibility is null ? [] : new() { ["Acgs:Health:Checks"] = visibility }, builder => builder.AddCheck("db", new ScriptedCheck()), map);
        await app.Services.FirstRoundAsync();
        return app;
    }
}
