// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Metrics;

public sealed class InstrumentTests
{
    private static readonly double[] Bounds = [.00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10];

    [Fact]
    public async Task Instruments_OfAStartedService_HaveTheNamesKindsAndUnitsOfTheContract()
    {
        await using var app = await GovernedApp.StartAsync();

        using var answer = await app.GetAsync("/api");

        Assert.Equal(
            [
                ("acgs.build.info", "ObservableGauge`1", null),
                ("acgs.cache.hits", "ObservableCounter`1", null),
                ("acgs.cache.requests", "ObservableCounter`1", null),
                ("acgs.constitutional.compliance", "ObservableCounter`1", null),
                ("acgs.constitutional.compliance.success", "ObservableCounter`1", null),
                ("acgs.constitutional.violations", "ObservableCounter`1", null),
                ("acgs.health.check.duration", "Histogram`1", "s"),
                ("acgs.health.status", "ObservableGauge`1", null),
                ("acgs.health.transitions", "Counter`1", "{transition}"),
                ("acgs.log.stamp.verified", "ObservableGauge`1", null),
                ("acgs.request.duration", "Histogram`1", "s"),
                ("acgs.requests", "ObservableCounter`1", "{request}"),
            ],
            app.Metrics.Instruments.OrderBy(instrument => instrument.Name, StringComparer.Ordinal)
                .Select(instrument => (instrument.Name, instrument.GetType().Name, instrument.Unit)));
        Assert.All(app.Metrics.Instruments, instrument => Assert.Equal(GovernanceMeter.Name, instrument.Meter.Name));
        Assert.All(app.Metrics.Instruments, instrument => Assert.NotEmpty(instrument.Description!));
    }

    [Fact]
    public async Task Histograms_AdviseBoundsAroundFiveMilliseconds()
    {
        await using var app = await GovernedApp.StartAsync();

        var histograms = app.Metrics.Instruments.OfType<Histogram<double>>().ToList();

        Assert.Equal(2, histograms.Count);
        Assert.All(histograms, histogram => Assert.Equal(Bounds, histogram.Advice?.HistogramBucketBoundaries));
    }

    [Fact]
    public async Task CountersOfAPart_AreCreatedBeforeThoseOfTheWhole()
    {
        await using var app = await GovernedApp.StartAsync();

        var names = app.Metrics.Instruments.Select(instrument => instrument.Name).ToList();

        // Pipelines read in this order: a part that is read first cannot exceed the whole.
        Assert.True(names.IndexOf("acgs.constitutional.compliance.success") < names.IndexOf("acgs.constitutional.compliance"));
        Assert.True(names.IndexOf("acgs.cache.hits") < names.IndexOf("acgs.cache.requests"));
    }
}
