// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Outgoing;

public sealed class RedirectedHashTests : IAsyncLifetime
{
    private readonly OutgoingClients _clients = OutgoingClients.Build();
    private HopServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await HopServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _clients.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Hash_RedirectedToAnUnlistedHost_IsLostAndDoesNotComeBack()
    {
        var back = Uri.EscapeDataString($"{_server.Other("/to/302?" + Uri.EscapeDataString($"{_server.Listed("/end")}"))}");

        Assert.Equal([Hash.Active, null, null], await HashesAsync(_clients, _server.Listed($"/to/302?{back}")));
    }

    [Fact]
    public async Task Hash_RedirectedToAListedHost_Stays()
    {
        using var clients = OutgoingClients.Build(["localhost", "127.0.0.1"], governance => governance.AddOutgoingHash());

        Assert.Equal([Hash.Active, Hash.Active], await HashesAsync(clients, _server.Listed($"/to/302?{_server.Other("/end")}")));
    }

    [Fact]
    public async Task Hash_RedirectedToAnUnlistedPort_IsLost()
    {
        await using var second = await HopServer.StartAsync();
        using var clients = OutgoingClients.Build([$"localhost:{_server.Port}"], governance => governance.AddOutgoingHash());

        Assert.Equal([Hash.Active], await HashesAsync(clients, _server.Listed($"/to/302?{second.Listed("/end")}")));
        Assert.Null(Assert.Single(second.TakeHops()).Hash);
    }

    [Fact]
    public async Task Hash_OfARequestThatBeganElsewhere_IsNotAddedByARedirect() =>
        Assert.Equal([null, null], await HashesAsync(_clients, _server.Other($"/to/302?{_server.Listed("/end")}")));

    [Fact]
    public async Task ExplicitHash_RedirectedToAnotherHost_IsLost() =>
        Assert.Equal([Hash.Foreign, null], await HashesAsync(_clients, _server.Listed($"/to/302?{_server.Other("/end")}"), Hash.Foreign));

    [Fact]
    public async Task ExplicitHash_RedirectedWithinItsHost_Stays() =>
        Assert.Equal([Hash.Foreign, Hash.Foreign], await HashesAsync(_clients, _server.Other("/to/302?/end"), Hash.Foreign));

    [Fact]
    public async Task ExplicitHash_RedirectedToAListedHost_Stays() =>
        Assert.Equal([Hash.Foreign, Hash.Foreign], await HashesAsync(_clients, _server.Other($"/to/302?{_server.Listed("/end")}"), Hash.Foreign));

    [Fact]
    public async Task HandlerOfTheApplication_SeesOneRequestHoweverOftenItIsRedirected()
    {
        var seen = new List<string>();
        using var clients = OutgoingClients.Build(client => client.AddHttpMessageHandler(() => new ActingHandler((request, send) =>
        {
            seen.Add(request.RequestUri!.AbsolutePath);
            request.Headers.Authorization = new("Bearer", "token");
            return send(request);
        })));

        Assert.Equal([Hash.Active, null], await HashesAsync(clients, _server.Listed($"/to/307?{_server.Other("/end")}")));
        Assert.Equal(["/to/307"], seen);
    }

    private async Task<IReadOnlyList<string?>> HashesAsync(OutgoingClients clients, Uri target, string? stated = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        if (stated is not null)
        {
            request.Headers.Add(Hash.Header, stated);
        }

        using var response = await clients.Ours.SendAsync(request, TestContext.Current.CancellationToken);
        return [.. _server.TakeHops().Select(hop => hop.Hash)];
    }
}
