// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Outgoing;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>What stating the hash costs on the heap, over the same client without us.</summary>
public sealed class OutgoingAllocationTests
{
    private static readonly Uri Listed = new("http://localhost:8001/api");
    private static readonly Uri Other = new("http://other.example/api");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_ToAHostThatIsNotListed_CostsNothingMore(bool synchronous)
    {
        var bare = new HttpMessageInvoker(new StubHandler { Remembers = false });
        using var clients = Stubbed();
        var ours = Invoker(clients);

        await UntilEqualAsync(() => PerRequest(bare, Other, synchronous), () => PerRequest(ours, Other, synchronous));
    }

    [Fact]
    public async Task Request_ToAListedHost_CostsTheEntryOfTheHeader()
    {
        var bare = new HttpMessageInvoker(new StubHandler { Remembers = false });
        using var clients = Stubbed();
        var ours = Invoker(clients);

        await UntilEqualAsync(
            () => PerRequest(bare, Listed, synchronous: true, request => request.Headers.TryAddWithoutValidation(Hash.Header, Hash.Active)),
            () => PerRequest(ours, Listed, synchronous: true));
    }

    // The synchronous way stays on this thread down to the socket, so that the count is the client's alone.
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Request_OverASocketWithRedirectsTakenOver_CostsNothingMore(string host)
    {
        await using var server = await HopServer.StartAsync();
        using var bare = new HttpMessageInvoker(new SocketsHttpHandler());
        using var clients = OutgoingClients.Build();
        using var ours = Invoker(clients);
        var target = new Uri($"http://{host}:{server.Port}/api");

        double More() => Exchange(ours, target, stated: null) - Exchange(bare, target, stated: host == "localhost" ? Hash.Active : null);

        // Either may be measured before the runtime has optimised what both run; once it has, they are alike.
        Assert.Contains(Enumerable.Range(0, 20).Select(_ => More()), more => more < 4);
    }

    // Either may be measured before the runtime has optimised what both run; once it has, they are alike.
    private static Task UntilEqualAsync(Func<double> bare, Func<double> ours) =>
        Eventually.TrueAsync(() => bare() == ours(), TimeSpan.FromSeconds(60), "a request that costs nothing more");

    private static OutgoingClients Stubbed() =>
        OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => new StubHandler { Remembers = false }));

    // Logging and lifetimes of the factory are not ours: the invoker begins at our handler.
    private static HttpMessageInvoker Invoker(OutgoingClients clients)
    {
        var handler = clients.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("ours");
        while (handler is DelegatingHandler { InnerHandler: { } inner } and not OutgoingHashHandler)
        {
            handler = inner;
        }

        return new(Assert.IsType<OutgoingHashHandler>(handler), disposeHandler: false);
    }

    private static double PerRequest(HttpMessageInvoker client, Uri target, bool synchronous, Action<HttpRequestMessage>? prepare = null) =>
        Allocations.PerRun(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, target);
            prepare?.Invoke(request);
            _ = synchronous ? client.Send(request, default) : client.SendAsync(request, default).Result;
        });

    private static double Exchange(HttpMessageInvoker client, Uri target, string? stated) => Allocations.PerRun(() =>
    {
        var request = new HttpRequestMessage(HttpMethod.Get, target);
        if (stated is not null)
        {
            request.Headers.TryAddWithoutValidation(Hash.Header, stated);
        }

        using var response = client.Send(request, default);
        response.Content.ReadAsStream().CopyTo(Stream.Null);
    });
}
