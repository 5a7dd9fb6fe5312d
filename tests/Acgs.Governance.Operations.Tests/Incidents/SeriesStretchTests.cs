// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Incidents.Reporting;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>Values of a series, told as the times in which each holds.</summary>
public sealed class SeriesStretchTests
{
    private static readonly DateTimeOffset Begin = new(2026, 10, 25, 0, 59, 50, TimeSpan.Zero);

    [Fact]
    public void Points_BecomeStretchesOfOneValue()
    {
        var series = Series((0, 1), (5, 1), (10, 0), (15, 0), (30, 0), (35, 1));

        var stretches = SeriesStretch.Of(series, TimeSpan.FromSeconds(5));

        Assert.Equal(
            [(0, 5, 1), (10, 15, 0), (30, 30, 0), (35, 35, 1)], stretches.Select(stretch => (At(stretch.From), At(stretch.Until), stretch.Value)));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(3_000, 5)]
    [InlineData(3_001, 6)]
    [InlineData(86_400, 144)]
    public void Step_OfATime_KeepsPointsFew(int seconds, int step) =>
        Assert.Equal(step, new ReportWindow(Begin, Begin.AddSeconds(seconds)).Step.TotalSeconds);

    private static SampledSeries Series(params (int Second, double Value)[] points) =>
        new(new Dictionary<string, string>(), [.. points.Select(point => new SeriesPoint(Begin.AddSeconds(point.Second), point.Value))]);

    private static int At(DateTimeOffset time) => (int)(time - Begin).TotalSeconds;
}
