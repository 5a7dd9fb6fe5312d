// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AcgsNamespace.Tests;

/// <summary>What every governed service does, as a gRPC client sees it.</summary>
public sealed class GovernanceTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Header = "X-Constitutional-Hash";
    private const string Hash = "cdd01ef066bc6cf2";

    [Fact]
    public async Task Call_WithoutAHash_IsAnsweredWithIt()
    {
        using var channel = CreateChannel();
        using var call = new Principles.PrinciplesClient(channel).GetAsync(
            new PrincipleRequest { Name = "clarity" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("The principle clarity.", (await call).Text);
        Assert.Equal(Hash, (await call.ResponseHeadersAsync).GetValue(Header));
    }

    [Fact]
    public async Task Call_WithAnotherHash_IsRefused()
    {
        using var channel = CreateChannel();
        var client = new Principles.PrinciplesClient(channel);

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await client.GetAsync(
            new PrincipleRequest(), new Metadata { { Header, "0000000000000000" } }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    private GrpcChannel CreateChannel() =>
        GrpcChannel.ForAddress(factory.Server.BaseAddress, new GrpcChannelOptions { HttpHandler = factory.Server.CreateHandler() });
}
