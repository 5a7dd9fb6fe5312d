// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Security;

/// <summary>A service that hands every other path on, as a gateway does: what it hands on unevaluated lies below an exempt path for everybody.</summary>
public sealed class CatchAllTests
{
    [Theory]
    [InlineData("/api/decisions", "403")]
    [InlineData("/health/..%2fapi", "403")]
    [InlineData("/health/%252e%252e/api", "403")]
    [InlineData("/health/..%5capi", "403")]
    [InlineData("/health/%2e%2e/api/decisions", "403")]
    [InlineData("/info/..%2fapi", "403")]
    [InlineData("/health/db", "403")]
    [InlineData("/docs/db", "200 /docs/db")]
    [InlineData("/docs/..%2fapi", "403")]
    public async Task Path_HandedOnWithAForeignHash_IsEvaluatedUnlessItIsPlainlyExempt(string target, string expected)
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Compliance:ExemptPaths:0"] = "/docs" },
            map: app => app.Map("/{**path}", (HttpRequest request) => Results.Text(request.Path)).WithOrder(1));

        var answer = await RawHttp.SendAsync(app.Port, $"GET {target} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n{SocketApp.Last}");

        Assert.StartsWith($"HTTP/1.1 {expected[..3]} ", answer, StringComparison.Ordinal);
        Assert.EndsWith(expected[3..].TrimStart(), answer.TrimEnd(), StringComparison.Ordinal);
        await app.StopAsync();
        Assert.Equal(expected == "403" ? 1 : 0, app.Metrics.Sum("acgs.constitutional.compliance"));
    }
}
