// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Security;

/// <summary>Paths that look like an exempt one, or leave it, all with the hash of another constitution.</summary>
public sealed class ExemptTargetTests
{
    [Theory]
    [InlineData("/health", "200 ours")]
    [InlineData("/Health", "200 ours")]
    [InlineData("/HEALTH/LIVE", "200 ours")]
    [InlineData("/health/", "200 ours")]
    [InlineData("/health?x", "200 ours")]
    [InlineData("/health?/../api", "200 ours")]
    [InlineData("/%68ealth", "200 ours")]
    [InlineData("/api/../health", "200 ours")]
    [InlineData("/./health", "200 ours")]
    [InlineData("/docs", "404 exempt")]
    [InlineData("/docs/a", "404 exempt")]
    [InlineData("/DOCS/a", "404 exempt")]
    [InlineData("/docs/...", "404 exempt")]
    // A segment with a parameter, which Java servers drop: nothing for ASP.NET Core.
    [InlineData("/docs/..;/api", "404 exempt")]
    [InlineData("/info", "200 ours")]
    // Below our endpoints, but none of them.
    [InlineData("/health/nothing", "403 mismatch")]
    [InlineData("/health/...", "403 mismatch")]
    [InlineData("/health/..;/api", "403 mismatch")]
    // Another segment.
    [InlineData("/healthXYZ", "403 mismatch")]
    [InlineData("/health.json", "403 mismatch")]
    [InlineData("/health;x/api", "403 mismatch")]
    [InlineData("/health;/../api", "403 mismatch")]
    [InlineData("/health&x", "403 mismatch")]
    [InlineData("/health,", "403 mismatch")]
    [InlineData("/health:80", "403 mismatch")]
    [InlineData("/health#x", "403 mismatch")]
    [InlineData("/health%23x", "403 mismatch")]
    [InlineData("/health%3fx", "403 mismatch")]
    [InlineData("/health%20", "403 mismatch")]
    [InlineData("/health%09", "403 mismatch")]
    [InlineData("/health%0d%0a", "403 mismatch")]
    [InlineData("/health%c2%a0", "403 mismatch")]
    [InlineData("/api/health", "403 mismatch")]
    [InlineData("//health", "403 mismatch")]
    [InlineData("///health", "403 mismatch")]
    [InlineData("/api#/health", "403 mismatch")]
    [InlineData("/api?/health", "403 mismatch")]
    [InlineData("/infoX", "403 mismatch")]
    [InlineData("/info/x", "403 mismatch")]
    [InlineData("//info", "403 mismatch")]
    [InlineData("/doc%c5%bf", "403 mismatch")]
    [InlineData("/%ef%bd%88ealth", "403 mismatch")]
    [InlineData("/docs2", "403 mismatch")]
    // Out of it by dots that the server resolves.
    [InlineData("/health/../api", "403 mismatch")]
    [InlineData("/health/%2e%2e/api", "403 mismatch")]
    [InlineData("/health/%2E./api", "403 mismatch")]
    [InlineData("/health/live/../../api", "403 mismatch")]
    [InlineData("/health/.././api", "403 mismatch")]
    [InlineData("/docs/../api", "403 mismatch")]
    // Slashes that are none for the server, and may be for what stands behind the service.
    [InlineData("/health%2f..%2fapi", "403 mismatch")]
    [InlineData("/health%2flive", "403 mismatch")]
    [InlineData("/health%5c..%5capi", "403 mismatch")]
    [InlineData("/health\\..\\api", "403 mismatch")]
    [InlineData("/%2fhealth", "403 mismatch")]
    [InlineData("/\\health", "403 mismatch")]
    [InlineData("/%c0%afhealth", "403 mismatch")]
    [InlineData("/health%c0%afapi", "403 mismatch")]
    [InlineData("/health/..%2fapi", "403 mismatch")]
    [InlineData("/health/..%2Fapi", "403 mismatch")]
    [InlineData("/health/..%5capi", "403 mismatch")]
    [InlineData("/health/..\\api", "403 mismatch")]
    [InlineData("/health//live", "403 mismatch")]
    [InlineData("/health/%252e%252e/api", "403 mismatch")]
    [InlineData("/health/%252e%252e%252fapi", "403 mismatch")]
    [InlineData("/health/%c0%ae%c0%ae/api", "403 mismatch")]
    [InlineData("/health/%u002e%u002e/api", "403 mismatch")]
    [InlineData("/docs/..%2fapi", "403 mismatch")]
    public async Task Target_WithAForeignHash_IsAnswered(string target, string verdict) => Assert.Equal(
        Seen.Expected(verdict),
        await SocketApp.AskAsync(
            $"GET {target} HTTP/1.1\r\n{Hash.Header}: {Hash.Foreign}\r\n{SocketApp.Last}",
            new() { ["Acgs:Compliance:ExemptPaths:0"] = "/docs" }));
}
