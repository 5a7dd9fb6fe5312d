// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Security.Claims;
using Acgs.Governance.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthVisibilityTests
{
    [Theory]
    [InlineData(HealthVisibility.Always, "203.0.113.7", false, true)]
    [InlineData(HealthVisibility.Never, "127.0.0.1", true, false)]
    [InlineData(HealthVisibility.WhenAuthorized, "203.0.113.7", true, true)]
    [InlineData(HealthVisibility.WhenAuthorized, "127.0.0.1", false, false)]
    [InlineData(HealthVisibility.Loopback, "127.0.0.1", false, true)]
    [InlineData(HealthVisibility.Loopback, "127.8.8.8", false, true)]
    [InlineData(HealthVisibility.Loopback, "::1", false, true)]
    [InlineData(HealthVisibility.Loopback, "::ffff:127.0.0.1", false, true)]
    [InlineData(HealthVisibility.Loopback, "203.0.113.7", true, false)]
    [InlineData(HealthVisibility.Loopback, "10.0.0.1", true, false)]
    [InlineData(HealthVisibility.Loopback, null, true, false)]
    [InlineData((HealthVisibility)99, "127.0.0.1", true, false)]
    public void Sees_Caller_ByVisibility(HealthVisibility visibility, string? address, bool authenticated, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.User = new ClaimsPrincipal(new ClaimsIdentity(authenticated ? "Test" : null));

        Assert.Equal(expected, Audience(visibility).Sees(context));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("x-forwarded-for", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public void Sees_LoopbackBehindAProxy_IsNoLocalCaller(string header, string value)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers[header] = value;

        Assert.False(Audience(HealthVisibility.Loopback).Sees(context));
    }

    private static HealthAudience Audience(HealthVisibility visibility) => new(Options.Create(new HealthOptions { Checks = visibility }));
}
