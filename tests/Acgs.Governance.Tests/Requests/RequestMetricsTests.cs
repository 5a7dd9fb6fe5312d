// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Requests;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Requests;

public sealed class RequestMetricsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly RecordedMetrics _recorded;
    private readonly RequestMetrics _metrics;

    public RequestMetricsTests()
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        _recorded = new(factory);
        _metrics = new(factory);
    }

    public void Dispose()
    {
        _recorded.Dispose();
        _services.Dispose();
    }

    [Theory]
    [InlineData(100, "100", "1xx")]
    [InlineData(200, "200", "2xx")]
    [InlineData(299, "299", "2xx")]
    [InlineData(304, "304", "3xx")]
    [InlineData(404, "404", "4xx")]
    [InlineData(499, "499", "4xx")]
    [InlineData(599, "599", "5xx")]
    [InlineData(99, "500", "5xx")]
    [InlineData(600, "500", "5xx")]
    [InlineData(799, "500", "5xx")]
    [InlineData(0, "500", "5xx")]
    [InlineData(-1, "500", "5xx")]
    [InlineData(int.MaxValue, "500", "5xx")]
    [InlineData(int.MinValue, "500", "5xx")]
    public void Record_Status_IsCountedByCodeAndTimedByClass(int status, string code, string statusClass)
    {
        _metrics.Record(status, seconds: 0.005);

        Assert.Equal(
            [new Measured("acgs.request.duration", 0.005, $"status={statusClass}"), new Measured("acgs.requests", 1, $"status={code}")],
            _recorded.All.Where(measured => measured.Value > 0));
    }

    [Theory]
    [InlineData(299)]
    [InlineData(418)]
    [InlineData(502)]
    public void Record_AnotherCode_HasASeriesFromThenOn(int status)
    {
        Assert.DoesNotContain(_recorded.All, measured => measured.Tags == $"status={status}");

        _metrics.Record(status, seconds: 0.005);
        _metrics.Record(status, seconds: 0.005);

        Assert.Equal(2, _recorded.Sum("acgs.requests", $"status={status}"));
    }

    [Fact]
    public void Observed_BeforeAnyRequest_IsZeroForTheDozenThatServicesAnswer()
    {
        Assert.Equal(
            [.. ((int[])[200, 201, 204, 302, 304, 400, 401, 403, 404, 429, 500, 503]).Select(code => new Measured("acgs.requests", 0, $"status={code}"))],
            _recorded.All);
    }
}
