// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Benchmarks.Tests.Requests;

/// <summary>The bar of allocations, exact: real hosting and pipeline, all of ours on, with and without the exporter.</summary>
public sealed class RequestAllocationTests
{
    private const string Foreign = "fedcba9876543210";

    [Theory(SkipUnless = nameof(LeastAllocations.IsOptimised), SkipType = typeof(LeastAllocations), Skip = "The library is a Debug build.")]
    [InlineData(RequestPipeline.Path, Hashes.Active)]
    [InlineData(RequestPipeline.Path, Hashes.Older)]
    [InlineData(RequestPipeline.Path, null)]
    [InlineData("/health/of-the-application", Foreign)]
    [InlineData("/marked", Foreign)]
    public async Task ARequestThatPasses_AllocatesWhatABareOneDoes(string path, string? stated)
    {
        var bare = await PerRequestAsync(Variant.Bare, path, stated);

        Assert.Equal(bare, await PerRequestAsync(Variant.Ours, path, stated));
        Assert.Equal(bare, await PerRequestAsync(Variant.OursWithoutExporter, path, stated));
    }

    private static async Task<double> PerRequestAsync(Variant variant, string path, string? stated)
    {
        await using var pipeline = await RequestPipeline.StartAsync(variant, Map);
        var request = await pipeline.PrepareAsync(variant.IsStamped(), stated, path);
        return LeastAllocations.PerRun(() => Assert.True(request().IsCompletedSuccessfully));
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/health/of-the-application", static (HttpContext _) => Task.CompletedTask);
        app.MapGet("/marked", static (HttpContext _) => Task.CompletedTask).WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" });
    }
}
