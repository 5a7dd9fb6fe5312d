// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>A gRPC service that requires the hash.</summary>
public sealed class GrpcRequiredTests
{
    private const string Active = "cdd01ef066bc6cf2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unary_WithoutTheHash_IsDenied()
    {
        await using var host = await GrpcHost.StartAsync(service => service.RequireConstitution());

        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => host.Client.Unary("hello", Stating()).ResponseAsync));

        await host.StopAsync();
        Assert.Equal(["rule=constitutional_hash_missing 1"], host.Metrics.Counted("acgs.constitutional.violations"));
    }

    [Fact]
    public async Task Streams_WithoutTheHash_AreDeniedWhileTheClientStillSends()
    {
        await using var host = await GrpcHost.StartAsync(service => service.RequireConstitution());
        using var server = host.Client.Server("hello", Stating());
        using var client = host.Client.Client(Stating());
        using var duplex = host.Client.Duplex(Stating());

        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => server.ResponseStream.MoveNext(Cancel)));
        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => client.ResponseAsync));
        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => duplex.ResponseStream.MoveNext(Cancel)));
    }

    [Fact]
    public async Task Unary_WithTheHash_IsAnswered()
    {
        await using var host = await GrpcHost.StartAsync(service => service.RequireConstitution());

        Assert.Equal($"hello {Active}", await host.Client.Unary("hello", Stating(Active)));
    }

    private static CallOptions Stating(params string[] hashes)
    {
        var metadata = new Metadata();
        foreach (var hash in hashes)
        {
            metadata.Add("x-constitutional-hash", hash);
        }

        return new(metadata, cancellationToken: Cancel);
    }

    private static void AssertDenied(RpcException denied) => Assert.Equal(
        (StatusCode.PermissionDenied, "This endpoint requires the header X-Constitutional-Hash. Send the expected value.", "constitutional_hash_missing"),
        (denied.StatusCode, denied.Status.Detail, denied.Trailers.GetValue("acgs-error")));
}
