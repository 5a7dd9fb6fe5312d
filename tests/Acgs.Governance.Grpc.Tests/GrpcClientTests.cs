// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>What a client of the gRPC client factory states.</summary>
public sealed class GrpcClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", "hello cdd01ef066bc6cf2")]
    [InlineData("localhost", "hello ")]
    public async Task Client_WithTheHash_StatesItToAListedHost(string listed, string answer)
    {
        await using var server = await GrpcHost.StartAsync();
        using var host = BuildClient(server, listed);

        using var call = host.Services.GetRequiredService<EchoClient>().Unary("hello", new(cancellationToken: Cancel));

        Assert.Equal(answer, await call);
    }

    [Fact]
    public async Task Client_WithTheHashInItsMetadata_KeepsThatValue()
    {
        await using var server = await GrpcHost.StartAsync();
        using var host = BuildClient(server, "127.0.0.1");
        var metadata = new Metadata { { "x-constitutional-hash", "fedcba9876543210" } };

        using var call = host.Services.GetRequiredService<EchoClient>().Unary("hello", new(metadata, cancellationToken: Cancel));

        var denied = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal((StatusCode.PermissionDenied, "constitutional_hash_mismatch"), (denied.StatusCode, denied.Trailers.GetValue("acgs-error")));
    }

    [Fact]
    public async Task Client_ThatStreamsBothWays_StatesTheHashOnce()
    {
        await using var server = await GrpcHost.StartAsync();
        using var host = BuildClient(server, "127.0.0.1");
        using var call = host.Services.GetRequiredService<EchoClient>().Duplex(new(cancellationToken: Cancel));

        await call.RequestStream.WriteAsync("a", Cancel);
        Assert.True(await call.ResponseStream.MoveNext(Cancel));
        Assert.Equal("a", call.ResponseStream.Current);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(Cancel));

        await server.StopAsync();
        Assert.Equal(["1"], server.Metrics.Counted("acgs.constitutional.compliance.success"));
    }

    private static IHost BuildClient(GrpcHost server, string listed)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "grpc-client" });
        builder.Configuration.AddInMemoryCollection([new("Acgs:Outgoing:Hosts:0", listed)]);
        builder.AddAcgsGovernance().AddOutgoingHash();
        builder.Services.AddGrpcClient<EchoClient>(client => client.Address = new Uri(server.Address)).AddOutgoingHash();
        return builder.Build();
    }
}
