// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Claims;
using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Health;

/// <summary>Who sees checks and details by a policy of the application.</summary>
public sealed class VisibilityPolicyTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Acgs:Health:Checks"] = "WhenAuthorized",
        ["Acgs:Health:Policy"] = "operators",
        ["Acgs:Info:Details"] = "WhenAuthorized",
        ["Acgs:Info:Policy"] = "operators",
    };

    [Theory]
    [InlineData("operator", true)]
    [InlineData("guest", false)]
    [InlineData(null, false)]
    public async Task Caller_ByThePolicy_SeesChecksAndDetailsOrNot(string? role, bool expected)
    {
        await using var app = await StartAsync(Settings, role);

        Assert.Equal(expected, (await app.MembersAsync("/health", forwardedFor: null)).Contains("checks"));
        Assert.Equal(expected, (await app.MembersAsync("/info", forwardedFor: null)).Contains("commit"));
        using var page = await app.GetAsync("/health/ui");
        Assert.Equal(expected ? 200 : 404, (int)page.StatusCode);
    }

    [Theory]
    [InlineData("Acgs:Health")]
    [InlineData("Acgs:Info")]
    public async Task PolicyThatIsUnknown_StopsTheStart(string section)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => StartAsync(new(Settings) { [$"{section}:Policy"] = "operator" }, role: null));

        Assert.Equal(
            $"{section}:Policy names an unknown authorization policy; add it with builder.Services.AddAuthorizationBuilder().AddPolicy(…).",
            failure.Message);
    }

    [Fact]
    public async Task Policy_WithoutAuthorization_StopsTheStart()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(Settings));

        Assert.StartsWith("Acgs:Health:Policy names an unknown authorization policy;", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acgs:Health", "Checks", "Loopback")]
    [InlineData("Acgs:Info", "Details", "Always")]
    public async Task Policy_ThatNobodyAsks_StopsTheStart(string section, string key, string visibility)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => StartAsync(new() { [$"{section}:Policy"] = "operators", [$"{section}:{key}"] = visibility }, role: null));

        Assert.Equal($"{section}:Policy is set, but {section}:{key} is {visibility}; a policy requires WhenAuthorized.", failure.Message);
    }

    private static async Task<GovernedApp> StartAsync(Dictionary<string, string?> settings, string? role)
    {
        var app = await GovernedApp.StartAsync(
            settings,
            builder =>
            {
                builder.AddCheck("db", new ScriptedCheck());
                builder.Services.AddAuthorizationBuilder().AddPolicy("operators", policy => policy.RequireRole("operator"));
            },
            app => app.Use((context, next) =>
            {
                context.User = new ClaimsPrincipal(role is null ? new ClaimsIdentity() : new ClaimsIdentity([new(ClaimTypes.Role, role)], "Test"));
                return next(context);
            }));
        await app.Services.FirstRoundAsync();
        return app;
    }
}
