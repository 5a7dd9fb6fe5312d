// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Security.Claims;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Requests;
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
    public async Task Sees_Caller_ByVisibility(HealthVisibility visibility, string? address, bool authenticated, bool expected)
    {
        var context = new DefaultHttpContext { Request = { Host = new("localhost", 8080) } };
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.User = new ClaimsPrincipal(new ClaimsIdentity(authenticated ? "Test" : null));

        Assert.Equal(expected, await Access(visibility).IsAllowedAsync(context));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("x-forwarded-for", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Sees_LoopbackBehindAProxy_IsNoLocalCaller(string header, string value)
    {
        var context = new DefaultHttpContext { Request = { Host = new("localhost") } };
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers[header] = value;

        Assert.False(await Access(HealthVisibility.Loopback).IsAllowedAsync(context));
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LocalHost:8080", true)]
    [InlineData("api.localhost:8080", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8:8080", true)]
    [InlineData("[::1]", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("evil.example", false)]
    [InlineData("evil.example:8080", false)]
    [InlineData("notlocalhost", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("localhost.", false)]
    [InlineData("127.evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("128.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("[::1].evil.example", false)]
    [InlineData("[::2]", false)]
    [InlineData("", false)]
    public async Task Sees_LoopbackThatAsksForAHost_IfTheHostIsThisMachine(string host, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers.Host = host;

        Assert.Equal(expected, await Access(HealthVisibility.Loopback).IsAllowedAsync(context));
    }

    [Fact(SkipUnless = nameof(AllocationTests.IsOptimised), SkipType = typeof(AllocationTests), Skip = "The library is a Debug build.")]
    public void Sees_LoopbackWithAPort_AllocatesNothing()
    {
        var context = new DefaultHttpContext { Request = { Host = new("127.0.0.1", 8080) } };
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        var access = Access(HealthVisibility.Loopback);

        Assert.Equal(0, Allocations.PerRun(() => Assert.True(access.IsAllowedAsync(context).AsTask().Result)));
    }

    private static HealthDetailsAccess Access(HealthVisibility visibility) => new(Options.Create(new HealthOptions { Checks = visibility }));
}
