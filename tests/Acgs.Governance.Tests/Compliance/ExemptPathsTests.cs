// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ExemptPathsTests
{
    private static readonly ExemptPaths Paths = new(["/health", "/metrics", "/docs", "/open/api", "/Straße/ö", "/1", "/örtlich"]);

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/")]
    [InlineData("/HEALTH/Live")]
    [InlineData("/Health")]
    [InlineData("/metrics")]
    [InlineData("/docs")]
    [InlineData("/docs/a/b")]
    [InlineData("/docs/a/b/")]
    [InlineData("/docs/.a")]
    [InlineData("/docs/a..b")]
    [InlineData("/docs/...")]
    [InlineData("/open/api")]
    [InlineData("/open/api/v1")]
    [InlineData("/1/2")]
    [InlineData("/straße/Ö")]
    [InlineData("/ÖRTLICH/x")]
    public void Contain_PathOrWhatLiesBelow_IsExempt(string path) => Assert.True(Paths.Contain(new PathString(path)));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/healthXYZ")]
    [InlineData("/healthz")]
    [InlineData("/health.json")]
    [InlineData("/health;x")]
    [InlineData("/health%2flive")]
    [InlineData("/health%2f..%2fapi")]
    [InlineData("//health")]
    [InlineData("/./health")]
    [InlineData("/api/health")]
    [InlineData("/api/../health")]
    [InlineData("/docsX")]
    [InlineData("/open")]
    [InlineData("/open/apiX")]
    [InlineData("/metricsX")]
    [InlineData("/hose")]
    public void Contain_AnotherSegment_IsEvaluated(string path) => Assert.False(Paths.Contain(new PathString(path)));

    // Kestrel decodes once, keeps %2F as it is and resolves dot segments; other servers and later readers may do otherwise.
    [Theory]
    [InlineData("/health/../api")]
    [InlineData("/health/..")]
    [InlineData("/health/./live")]
    [InlineData("/health/.")]
    [InlineData("/health//api")]
    [InlineData("/health//")]
    [InlineData("/health/..%2fapi")]
    [InlineData("/health/..%2Fapi")]
    [InlineData("/health/%2e%2e/api")]
    [InlineData("/health/a%2f..%2f..%2fapi")]
    [InlineData("/health/..%5capi")]
    [InlineData("/health/..\\api")]
    [InlineData("/health\\..\\api")]
    [InlineData("/health/%")]
    public void Contain_BelowAnExemptPathButAmbiguous_IsEvaluated(string path) => Assert.False(Paths.Contain(new PathString(path)));

    [Fact]
    public void Contain_NoPath_IsEvaluated() => Assert.False(Paths.Contain(PathString.Empty));
}
