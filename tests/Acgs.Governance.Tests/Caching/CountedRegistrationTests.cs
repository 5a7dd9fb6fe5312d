// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Caching;

/// <summary>Where the line may stand, and what it leaves of the registration that it decorates.</summary>
public sealed class CountedRegistrationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CountMemoryCache_BeforeOrAfterAddMemoryCache_Counts(bool before)
    {
        await using var app = await CountedApp.StartAsync(governance =>
        {
            if (before)
            {
                governance.CountMemoryCache();
            }

            governance.Services.AddMemoryCache(options => options.SizeLimit = 1);
            governance.CountMemoryCache();
        });

        var cache = app.Services.GetRequiredService<IMemoryCache>();

        Assert.IsType<CountedMemoryCache>(cache);
        Assert.Null(cache.Get("a"));
        Assert.Equal((0, 1), app.Counted("memory"));
        Assert.Throws<InvalidOperationException>(() => cache.Set("a", "an entry without a size, where sizes are limited"));
    }

    [Fact]
    public async Task CountTwice_WithAnotherName_CountsOnceUnderTheFirst()
    {
        await using var app = await CountedApp.StartAsync(governance => governance.CountMemoryCache("first").CountMemoryCache("second"));

        app.Services.GetRequiredService<IMemoryCache>().Get("a");

        Assert.Equal(["first"], app.Names());
        Assert.Equal((0, 1), app.Counted("first"));
    }

    [Fact]
    public async Task CountAgain_AfterALaterRegistration_CountsThatOne()
    {
        await using var app = await CountedApp.StartAsync(governance =>
        {
            governance.CountMemoryCache();
            governance.Services.AddSingleton<IMemoryCache>(new MemoryCache(Options.Create(new MemoryCacheOptions())));
            governance.CountMemoryCache();
        });

        app.Services.GetRequiredService<IMemoryCache>().Get("a");

        Assert.Equal((0, 1), app.Counted("memory"));
    }

    [Fact]
    public async Task KeyedCaches_AreCountedApart()
    {
        await using var app = await CountedApp.StartAsync(governance =>
        {
            governance.Services.AddKeyedSingleton<IMemoryCache, OwnCache>("tenants");
            governance.Services.AddKeyedSingleton<IMemoryCache>("users", (_, key) => new OwnCache { Label = (string)key! });
            governance.CountMemoryCache().CountMemoryCache("tenants", "tenants").CountMemoryCache("users", "users");
        });

        app.Services.GetRequiredKeyedService<IMemoryCache>("tenants").Set("a", 1);
        app.Services.GetRequiredKeyedService<IMemoryCache>("tenants").Get("a");
        app.Services.GetRequiredKeyedService<IMemoryCache>("users").Get("a");

        Assert.Equal((1, 1), app.Counted("tenants"));
        Assert.Equal((0, 1), app.Counted("users"));
        Assert.Equal((0, 0), app.Counted("memory"));
    }

    public static TheoryData<Action<GovernanceBuilder>, string> Wrong => new()
    {
        {
            governance => governance.CountMemoryCache().Services.AddSingleton<IMemoryCache, OwnCache>(),
            "CountMemoryCache() was called before the application's IMemoryCache was registered: call CountMemoryCache() after the registration."
        },
        {
            governance => governance.CountDistributedCache().Services.AddDistributedMemoryCache(),
            "CountDistributedCache() was called before the application's IDistributedCache was registered: call CountDistributedCache() after the registration."
        },
        {
            governance => governance.CountHybridCache().Services.AddHybridCache(),
            "CountHybridCache() was called before the application's HybridCache was registered: call CountHybridCache() after the registration."
        },
        {
            governance => governance.CountHybridCache(),
            "CountHybridCache() finds no HybridCache: register one before calling CountHybridCache()."
        },
        {
            governance => governance.CountDistributedCache("tenants", "tenants").Services.AddDistributedMemoryCache(),
            "CountDistributedCache() finds no IDistributedCache: register one before calling CountDistributedCache()."
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Start_WithACacheThatNobodyWouldCount_FailsSayingWhichLineToMove(Action<GovernanceBuilder> add, string sentence)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => CountedApp.StartAsync(add));

        Assert.Equal(sentence, failure.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Disposal_OfACache_IsDoneOnceByTheContainerThatCreatedIt(int expected)
    {
        var given = new OwnCache();
        var app = await CountedApp.StartAsync(governance =>
        {
            _ = expected == 0
                ? governance.Services.AddSingleton<IMemoryCache>(given)
                : governance.Services.AddSingleton<IMemoryCache>(_ => given);
            governance.CountMemoryCache();
        });
        app.Services.GetRequiredService<IMemoryCache>().Get("a");

        await app.DisposeAsync();

        Assert.Equal(expected, given.Disposals);
        given.Dispose();
    }

    [Fact]
    public async Task Lifetime_OfAScopedCache_IsKept()
    {
        await using var app = await CountedApp.StartAsync(governance =>
        {
            governance.Services.AddScoped<IMemoryCache, OwnCache>();
            governance.CountMemoryCache();
        });

        using (var scope = app.Services.CreateScope())
        {
            var cache = scope.ServiceProvider.GetRequiredService<IMemoryCache>();
            cache.Set("a", 1);
            Assert.Same(cache, scope.ServiceProvider.GetRequiredService<IMemoryCache>());
            Assert.NotNull(cache.Get("a"));
        }

        using var other = app.Services.CreateScope();
        Assert.Null(other.ServiceProvider.GetRequiredService<IMemoryCache>().Get("a"));
        Assert.Equal((1, 2), app.Counted("memory"));
    }

    private sealed class OwnCache() : MemoryCache(new MemoryCacheOptions())
    {
        public string? Label { get; init; }

        public int Disposals { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }
}
