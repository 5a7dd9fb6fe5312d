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

    [Fact]
    public void Record_CodeOutsideTheRegistry_HasASeriesFromThenOn()
    {
        Assert.DoesNotContain(_recorded.All, measured => measured.Tags == "status=299");

        _metrics.Record(299, seconds: 0.005);
        _metrics.Record(299, seconds: 0.005);

        Assert.Equal(2, _recorded.Sum("acgs.requests", "status=299"));
    }

    [Fact]
    public void Observed_BeforeAnyRequest_IsZeroForEveryRegisteredCode()
    {
        Assert.Equal(
            """
            100 101 102 103
            200 201 202 203 204 205 206 207 208 226
            300 301 302 303 304 305 307 308
            400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 421 422 423 424 425 426 428 429 431 451 499
            500 501 502 503 504 505 506 507 508 511
            """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(code => new Measured("acgs.requests", 0, $"status={code}")),
            _recorded.All);
    }
}
