// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 13: output caching ahead of us, and a request that says gRPC and is none.</summary>
public sealed class CachedRefusalRowTests
{
    private static readonly OutputCachingPart Caching = new();

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    public async Task Refusal_OfWhatOnlySaysGrpc_IsNoSuccessAndNotCached(string method)
    {
        await using var host = await RowHost.StartAsync(governance => Caching.AddServices(governance.Services), app =>
        {
            Caching.Use(app);
            app.UseAcgsGovernance();
            app.MapMethods("/api", ["GET", "HEAD", "POST"], () => "ok");
        });

        var refused = await host.AskAsync(new("refused", new(method), "/api")
        {
            Hashes = [Hash.Wrong],
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/grpc" },
        });
        var honest = await host.AskAsync(new("honest", new(method), "/api"));

        Assert.Equal(403, refused.Status);
        Assert.Equal("no-store", refused.Header("Cache-Control"));
        Assert.Equal(RowSeen.Mismatch, refused.Counted);
        Assert.Equal(200, honest.Status);
        Assert.Null(honest.Header("Age"));
    }
}
