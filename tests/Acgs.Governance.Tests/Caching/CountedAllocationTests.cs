// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Caching;

/// <summary>What counting adds on the heap to a lookup, while a listener reads the counters.</summary>
public sealed class CountedAllocationTests : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly WebApplication _bare;
    private readonly WebApplication _counted;

    public CountedAllocationTests()
    {
        _bare = Build(_ => { });
        _counted = Build(governance => governance.CountMemoryCache().CountDistributedCache().CountHybridCache());
        var factory = _counted.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => { });
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        ((IDisposable)_bare).Dispose();
        ((IDisposable)_counted).Dispose();
    }

    [Theory]
    [InlineData("known")]
    [InlineData("unknown")]
    public void MemoryCache_Lookup_AllocatesNothing(string key)
    {
        var cache = _counted.Services.GetRequiredService<IMemoryCache>();
        cache.Set("known", "value");

        Assert.Equal(0, Allocations.PerRun(() => cache.TryGetValue(key, out _)));
    }

    [Theory]
    [InlineData("known")]
    [InlineData("unknown")]
    public async Task DistributedCache_ReadThatIsThereAtOnce_AllocatesAsMuchAsTheCacheAlone(string key)
    {
        // Either may be measured before the runtime has optimised what both run.
        await Eventually.TrueAsync(() => Allocated(_bare) == Allocated(_counted), TimeSpan.FromSeconds(60), "a read that allocates no more");

        double Allocated(WebApplication app)
        {
            var cache = app.Services.GetRequiredService<IDistributedCache>();
            cache.SetString("known", "value");
            return Allocations.PerRun(() => Assert.True(cache.GetAsync(key).IsCompletedSuccessfully));
        }
    }

    // The object: its header, the metrics, the state, the factory, and whether it is counted already.
    [Fact]
    public async Task HybridCache_Hit_AllocatesOneObjectMoreThanTheCacheAlone()
    {
        await Eventually.TrueAsync(
            async () => await AllocatedAsync(_bare) + 48 == await AllocatedAsync(_counted), TimeSpan.FromSeconds(60), "a hit that allocates one object more");

        static async Task<double> AllocatedAsync(WebApplication app)
        {
            var cache = app.Services.GetRequiredService<HybridCache>();
            var state = new object();
            Func<object, CancellationToken, ValueTask<string>> factory = static (_, _) => ValueTask.FromResult("value");
            await cache.GetOrCreateAsync("known", state, factory);
            return Allocations.PerRun(() => Look(cache, state, factory));
        }
    }

    private static void Look(HybridCache cache, object state, Func<object, CancellationToken, ValueTask<string>> factory)
    {
        var answer = cache.GetOrCreateAsync("known", state, factory);
        Assert.Same("value", answer.IsCompletedSuccessfully ? answer.Result : "not there at once");
    }

    private static WebApplication Build(Action<GovernanceBuilder> count)
    {
        var builder = GovernedApp.CreateBuilder();
        builder.Services.AddMemoryCache();
        builder.Services.AddDistributedMemoryCache();
        builder.Services.AddHybridCache();
        count(builder.AddAcgsGovernance());
        return builder.Build();
    }
}
