// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ExemptPathsTests
{
    private static readonly ExemptPaths Paths = Create("/docs", "/open/api");

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/")]
    [InlineData("/HEALTH/Live")]
    [InlineData("/metrics")]
    [InlineData("/docs")]
    [InlineData("/docs/a/b")]
    [InlineData("/open/api")]
    [InlineData("/open/api/v1")]
    public void Contain_PathOrWhatLiesBelow_IsExempt(string path) => Assert.True(Paths.Contain(new PathString(path)));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/healthXYZ")]
    [InlineData("/healthz")]
    [InlineData("/health.json")]
    [InlineData("/health%2flive")]
    [InlineData("/health%2f..%2fapi")]
    [InlineData("//health")]
    [InlineData("/api/health")]
    [InlineData("/docsX")]
    [InlineData("/open")]
    [InlineData("/open/apiX")]
    [InlineData("/metricsX")]
    public void Contain_AnotherSegment_IsJudged(string path) => Assert.False(Paths.Contain(new PathString(path)));

    private static ExemptPaths Create(params string[] configured)
    {
        var options = new ComplianceOptions();
        Array.ForEach(configured, options.ExemptPaths.Add);
        return new(Options.Create(options), [new MetricsEndpoint()]);
    }

    private sealed class MetricsEndpoint : IGovernanceEndpoint
    {
        public string Path => "/metrics";

        public void Map(IEndpointRouteBuilder endpoints) => throw new NotSupportedException();
    }
}
