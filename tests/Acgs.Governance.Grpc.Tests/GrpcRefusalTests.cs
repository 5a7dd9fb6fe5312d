// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Grpc.Tests;

public sealed class GrpcRefusalTests
{
    private const string Active = "cdd01ef066bc6cf2";
    private const string Foreign = "fedcba9876543210";

    private const string Mismatch =
        "The header X-Constitutional-Hash must be the active or an accepted hash. Send the expected value, or omit the header.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unary_WithAForeignHash_IsDeniedWithTheDetailsInTrailers()
    {
        await using var host = await GrpcHost.StartAsync(("Acgs:Service", "räte 100%"));

        var denied = await Assert.ThrowsAsync<RpcException>(() => host.Client.Unary("hello", Stating(Foreign)).ResponseAsync);

        Assert.Equal((StatusCode.PermissionDenied, Mismatch), (denied.StatusCode, denied.Status.Detail));
        Assert.Equal(
            [
                ("acgs-constitutional-hash", Active),
                ("acgs-error", "constitutional_hash_mismatch"),
                ("acgs-service", "r%C3%A4te 100%25"),
                ("acgs-title", "The request states an unknown constitution."),
                ("acgs-type", "urn:acgs:problem:constitutional-hash-mismatch"),
                ("x-constitutional-hash", Active),
            ],
            denied.Trailers.Where(trailer => trailer.Key.Contains("acgs", StringComparison.Ordinal) || trailer.Key.StartsWith("x-", StringComparison.Ordinal))
                .Where(trailer => trailer.Key != "acgs-trace-id").Select(trailer => (trailer.Key, trailer.Value)).Order());
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$|^[0-9A-Z:]+$", denied.Trailers.GetValue("acgs-trace-id"));
    }

    [Theory]
    [InlineData("constitutional_hash_mismatch", Foreign)]
    [InlineData("constitutional_hash_malformed", "CDD01EF066BC6CF2")]
    [InlineData("constitutional_hash_ambiguous", Active, Active)]
    public async Task Unary_ThatBreaksARule_NamesTheRule(string error, params string[] stated)
    {
        await using var host = await GrpcHost.StartAsync();

        var denied = await Assert.ThrowsAsync<RpcException>(() => host.Client.Unary("hello", Stating(stated)).ResponseAsync);

        Assert.Equal((StatusCode.PermissionDenied, error), (denied.StatusCode, denied.Trailers.GetValue("acgs-error")));
    }

    [Fact]
    public async Task ServerStreaming_WithAForeignHash_IsDeniedBeforeTheFirstMessage()
    {
        await using var host = await GrpcHost.StartAsync();
        using var call = host.Client.Server("hello", Stating(Foreign));

        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancel)));
    }

    [Fact]
    public async Task ClientStreaming_WithAForeignHash_IsDeniedWhileTheClientStillSends()
    {
        await using var host = await GrpcHost.StartAsync();
        using var call = host.Client.Client(Stating(Foreign));

        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync));
    }

    [Fact]
    public async Task DuplexStreaming_WithAForeignHash_IsDeniedWhileTheClientStillSends()
    {
        await using var host = await GrpcHost.StartAsync();
        using var call = host.Client.Duplex(Stating(Foreign));

        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancel)));
    }

    [Theory]
    [InlineData]
    [InlineData(Active)]
    public async Task Calls_ThatBreakNoRule_AreAnswered(params string[] stated)
    {
        await using var host = await GrpcHost.StartAsync();
        using var unary = host.Client.Unary("hello", Stating(stated));
        using var server = host.Client.Server("hello", Stating(stated));
        using var client = host.Client.Client(Stating(stated));
        using var duplex = host.Client.Duplex(Stating(stated));
        await client.RequestStream.WriteAsync("a", Cancel);
        await client.RequestStream.CompleteAsync();
        await duplex.RequestStream.WriteAsync("b", Cancel);

        Assert.Equal($"hello {stated.FirstOrDefault()}", await unary);
        Assert.Equal(["hello", "hello"], await server.ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel));
        Assert.Equal("a", await client);
        Assert.True(await duplex.ResponseStream.MoveNext(Cancel));
        await duplex.RequestStream.CompleteAsync();
        Assert.False(await duplex.ResponseStream.MoveNext(Cancel));
        Assert.Equal(Active, (await unary.ResponseHeadersAsync).GetValue("x-constitutional-hash"));
    }

    [Fact]
    public async Task Calls_OfAnExemptService_AreNotEvaluated()
    {
        await using var host = await GrpcHost.StartAsync(service => service.WithMetadata(new ConstitutionalExemptAttribute { Reason = "test" }));

        Assert.Equal($"hello {Foreign}", await host.Client.Unary("hello", Stating(Foreign)));
    }

    [Fact]
    public async Task Refusal_IsCountedAsAViolationAndAsStatus200()
    {
        await using var host = await GrpcHost.StartAsync();

        AssertDenied(await Assert.ThrowsAsync<RpcException>(() => host.Client.Unary("hello", Stating(Foreign)).ResponseAsync));

        await host.StopAsync();
        Assert.Equal(["rule=constitutional_hash_mismatch 1"], host.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal(["status=200 1"], host.Metrics.Counted("acgs.requests"));
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
        (StatusCode.PermissionDenied, Mismatch, "constitutional_hash_mismatch"),
        (denied.StatusCode, denied.Status.Detail, denied.Trailers.GetValue("acgs-error")));
}
