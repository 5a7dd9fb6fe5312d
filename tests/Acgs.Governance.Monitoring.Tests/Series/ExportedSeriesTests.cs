// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Tests.Series;

/// <summary>The series of the model.</summary>
public sealed class ExportedSeriesTests
{
    [Theory]
    [InlineData("acgs.requests", SeriesKind.Counter, "requests", "acgs_requests_total")]
    [InlineData("acgs.request.duration", SeriesKind.Histogram, "seconds", "acgs_request_duration_seconds")]
    [InlineData("acgs.ledger.last_write.timestamp", SeriesKind.Gauge, "seconds", "acgs_ledger_last_write_timestamp_seconds")]
    [InlineData("acgs.health.status", SeriesKind.Gauge, null, "acgs_health_status")]
    internal void Name_InPrometheus_HasUnitAndTotal(string instrument, SeriesKind kind, string? counts, string name) =>
        Assert.Equal(name, new SeriesFamily(instrument, kind, counts, "meaning").Name);

    [Fact]
    public void Label_ThatIsNotExported_CannotBeNamed()
    {
        Assert.Equal("status", ExportedSeries.Requests.Label("status"));
        Assert.Throws<ArgumentException>(() => ExportedSeries.Requests.Label("path"));
        Assert.Throws<InvalidOperationException>(() => ExportedSeries.Requests.Buckets);
    }
}
