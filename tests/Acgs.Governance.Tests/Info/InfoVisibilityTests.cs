// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Claims;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Info;

public sealed class InfoVisibilityTests
{
    private static readonly string[] Members = ["service", "version", "constitutional_hash", "accepted_hashes"];
    private static readonly string[] Details = ["commit", "library_version"];

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "203.0.113.7", false)]
    [InlineData("Loopback", "203.0.113.7", false)]
    [InlineData("Always", "203.0.113.7", true)]
    [InlineData("Never", null, false)]
    [InlineData("WhenAuthorized", null, false)]
    public async Task Body_ByConfiguration_HasTheDetailsOrNot(string? visibility, string? forwardedFor, bool expected)
    {
        await using var app = await StartAsync(visibility);

        Assert.Equal(expected ? [.. Members, .. Details] : Members, await app.MembersAsync("/info", forwardedFor));
    }

    [Fact]
    public async Task Body_ForAnAuthenticatedCaller_HasTheDetails()
    {
        await using var app = await StartAsync("WhenAuthorized", app => app.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity("Test"));
            return next(context);
        }));

        Assert.Equal([.. Members, .. Details], await app.MembersAsync("/info", forwardedFor: "203.0.113.7"));
    }

    [Fact]
    public async Task Details_AreIndependentOfTheChecksOfHealth()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Checks"] = "Never", ["Acgs:Info:Details"] = "Always" });

        Assert.Equal([.. Members, .. Details], await app.MembersAsync("/info", forwardedFor: null));
    }

    private static Task<GovernedApp> StartAsync(string? visibility, Action<WebApplication>? map = null) =>
        GovernedApp.StartAsync(visibility is null ? [] : new() { ["Acgs:Info:Details"] = visibility }, map: map);
}
