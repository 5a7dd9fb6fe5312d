// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Acgs.Governance.Tests.Health;

/// <summary>Callers whom a proxy speaks for, where the application replaces the address of the connection by what the proxy says.</summary>
public sealed class ForwardedCallerTests
{
    [Theory]
    [InlineData(false, "203.0.113.7", "api.example", false)]
    [InlineData(false, "127.0.0.1", "api.example", false)]
    // What stays, and stands in docs/threats.md: who is trusted is believed.
    [InlineData(true, "127.0.0.1", "localhost", true)]
    public async Task Caller_ByWhatTheProxySays_IsLocalOrNot(bool isHostTrusted, string address, string host, bool expected)
    {
        await using var app = await GovernedApp.StartAsync(
            build: builder => builder.AddCheck("db", new ScriptedCheck()),
            before: app => app.UseForwardedHeaders(Trusting(isHostTrusted)));
        await app.Services.FirstRoundAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/health", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("X-Forwarded-Host", host);
        request.Headers.Host = "api.example";
        using var response = await app.SendAsync(request);

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, body.Contains("\"checks\"", StringComparison.Ordinal));
    }

    private static ForwardedHeadersOptions Trusting(bool isHostTrusted)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = isHostTrusted ? ForwardedHeaders.All : ForwardedHeaders.XForwardedFor };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        return options;
    }
}
