// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Caching;
using Acgs.Governance.Compliance;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Metrics;

/// <summary>The two counters of a ratio, as one collection sees them.</summary>
public sealed class PartAndWholeTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData("acgs.constitutional.compliance.success", "acgs.constitutional.compliance")]
    [InlineData("acgs.cache.hits", "acgs.cache.requests")]
    public async Task Collection_WhileEverythingSucceeds_SeesNoPartAboveItsWhole(string part, string whole)
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        using var recorded = new RecordedMetrics(factory);
        var compliance = new ComplianceMetrics(factory);
        var cache = new CacheMetrics(factory, [new("policies")]);
        using var enough = new CancellationTokenSource();
        var counting = Task.Run(
            () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    compliance.Record(isCompliant: true);
                    cache.Record(0, hit: true);
                }
            },
            TestContext.Current.CancellationToken);

        for (var collection = 0; collection < 20_000; collection++)
        {
            var seen = recorded.All;
            var (some, all) = (seen.Single(measured => measured.Instrument == part).Value, seen.Single(measured => measured.Instrument == whole).Value);
            Assert.True(some <= all, $"{some} of {all}");
        }

        await enough.CancelAsync();
        await counting;
        Assert.Equal(recorded.Sum("acgs.constitutional.compliance"), recorded.Sum("acgs.constitutional.compliance.success"));
        Assert.True(recorded.Sum("acgs.constitutional.compliance") > 0);
    }
}
