// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Benchmarks.Requests;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Benchmarks.Tests.Requests;

/// <summary>The bar of allocations, exact: real hosting and pipeline, all of ours on, with and without the exporter.</summary>
public sealed class RequestAllocationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Theory(SkipUnless = nameof(LibraryBuild.IsOptimised), SkipType = typeof(LibraryBuild), Skip = "The library is a Debug build.")]
    [InlineData(RequestPipeline.Path, Hashes.Active)]
    [InlineData(RequestPipeline.Path, Hashes.Older)]
    [InlineData(RequestPipeline.Path, null)]
    [InlineData("/marked", Hashes.Unknown)]
    [InlineData("/marked", Hashes.Active)]
    [InlineData("/required", Hashes.Active)]
    public async Task ARequestThatPasses_AllocatesWhatABareOneDoes_Nothing(string path, string? stated)
    {
        Assert.Equal(0, await PerRequestAsync(Variant.Bare, path, stated));
        Assert.Equal(0, await PerRequestAsync(Variant.Ours, path, stated));
        Assert.Equal(0, await PerRequestAsync(Variant.OursWithoutExporter, path, stated));
        Assert.Equal(0, await PerRequestAsync(Variant.OursWithLedger, path, stated));
        Assert.Equal(0, await PerRequestAsync(Variant.OursWithAlerts, path, stated));
    }

    private static async Task<double> PerRequestAsync(Variant variant, string path, string? stated)
    {
        await using var pipeline = await RequestPipeline.StartAsync(variant, Map);
        var request = await pipeline.PrepareAsync(variant.IsStamped(), stated, path);
        return LeastOf(() => Assert.True(request().IsCompletedSuccessfully));
    }

    // Routing compiles its tables in the background of the first requests, and allocates until they are there. What a request really
    // costs does not go away.
    private static double LeastOf(Action request)
    {
        var least = Allocations.PerRun(request);
        for (var clock = Stopwatch.StartNew(); least > 0 && clock.Elapsed < Patience;)
        {
            least = Math.Min(least, Allocations.PerRun(request));
        }

        return least;
    }

    private static void Map(WebApplication app)
    {
        // With one of these in the application, every request without a hash waits for its endpoint.
        app.MapGet("/required", static (HttpContext _) => Task.CompletedTask).WithMetadata(new RequireConstitutionAttribute());
        app.MapGet("/marked", static (HttpContext _) => Task.CompletedTask).WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" });
    }
}
