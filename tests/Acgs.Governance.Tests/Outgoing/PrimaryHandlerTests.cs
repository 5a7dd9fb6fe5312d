// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Net;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Outgoing;

public sealed class PrimaryHandlerTests : IAsyncLifetime
{
    private const string Warning =
        "HTTP client 'ours' does not send the constitutional hash: its primary handler follows redirects to any host. "
        + "Set AllowAutoRedirect to false, use a CredentialCache, or use a plain handler.";

    private HopServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await HopServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("sockets")]
    [InlineData("client")]
    [InlineData("below another")]
    [InlineData("credential cache")]
    [InlineData("credential cache of the client handler")]
    public async Task Redirects_OfAKnownHandler_AreFollowedWithoutTheHash(string kind) =>
        Assert.Equal([Hash.Active, null], await HashesAsync(kind switch
        {
            "sockets" => new SocketsHttpHandler(),
            "client" => new HttpClientHandler(),
            "below another" => new Passing { InnerHandler = new Passing { InnerHandler = new HttpClientHandler() } },
            "credential cache" => new SocketsHttpHandler { Credentials = new CredentialCache() },
            _ => new HttpClientHandler { Credentials = new CredentialCache() },
        }));

    [Theory]
    [InlineData("sockets")]
    [InlineData("client")]
    [InlineData("derived")]
    [InlineData("credentials")]
    public async Task Redirects_ThatAreSwitchedOff_StayOff(string kind) =>
        Assert.Equal([Hash.Active], await HashesAsync(kind switch
        {
            "sockets" => new SocketsHttpHandler { AllowAutoRedirect = false },
            "client" => new HttpClientHandler { AllowAutoRedirect = false },
            "derived" => new Derived { AllowAutoRedirect = false },
            _ => new SocketsHttpHandler { AllowAutoRedirect = false, Credentials = new NetworkCredential("user", "password") },
        }));

    [Theory]
    [InlineData("derived")]
    [InlineData("credentials")]
    [InlineData("default credentials")]
    [InlineData("started")]
    public async Task Handler_WhoseRedirectsCannotBeTaken_FollowsThemAndStatesNothing(string kind)
    {
        HttpMessageHandler handler = kind switch
        {
            "derived" => new Derived(),
            "credentials" => new SocketsHttpHandler { Credentials = new NetworkCredential("user", "password") },
            "default credentials" => new HttpClientHandler { UseDefaultCredentials = true },
            // At the top of the chain the framework itself would refuse it.
            _ => new Passing { InnerHandler = await StartedAsync() },
        };
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => handler));

        Assert.Equal([null, null], await HashesAsync(clients.Ours));
        Assert.Equal(
            [(1403, Warning)],
            clients.Logs.GetSnapshot().Where(record => record.Category!.StartsWith("Acgs", StringComparison.Ordinal)).Select(record => (record.Id.Id, record.Message)));
    }

    [Fact]
    public async Task Handler_OfTwoClients_FollowsRedirectsInBoth()
    {
        using var shared = new SocketsHttpHandler();
        using var chain = new Passing { InnerHandler = new SocketsHttpHandler() };
        using var clients = OutgoingClients.Build(["localhost"], governance =>
        {
            governance.AddOutgoingHash();
            foreach (var (name, handler) in new (string, HttpMessageHandler)[] { ("a", shared), ("b", shared), ("c", chain), ("d", chain) })
            {
                governance.Services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => handler);
            }
        });

        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            Assert.Equal([Hash.Active, null], await HashesAsync(clients.Create(name)));
        }
    }

    [Theory]
    [InlineData("ours")]
    [InlineData("plain")]
    public async Task Handler_OfAnyClient_RecordsTheFrameworksMetricsInTheHost(string name)
    {
        using var clients = OutgoingClients.Build(client => client.Services.AddHttpClient("plain"));
        using var metrics = new RecordedMetrics(clients.Services.GetRequiredService<IMeterFactory>());

        await HashesAsync(clients.Create(name));

        Assert.Equal(2, metrics.Of("http.client.request.duration").Count);
    }

    [Fact]
    public async Task Redirect_OfAHandlerWithACredentialCache_AuthenticatesOnlyWhereTheCacheSays()
    {
        var cache = new CredentialCache { { _server.Listed("/"), "Basic", new("user", "password") } };
        HttpMessageHandler Create() => new SocketsHttpHandler { Credentials = cache };
        var target = _server.Listed($"/challenge/to?{_server.Other("/challenge/end")}");
        using var plain = new HttpClient(Create());
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(Create));

        using var expected = await plain.GetAsync(target, Cancel);
        var expectedHops = _server.TakeHops();
        using var answer = await clients.Ours.GetAsync(target, Cancel);
        var hops = _server.TakeHops();

        Assert.Equal(expected.StatusCode, answer.StatusCode);
        Assert.Equal(expectedHops, hops.Select(hop => hop.WithoutOurs));
        Assert.Equal(
            [("localhost", null, Hash.Active), ("localhost", "Basic dXNlcjpwYXNzd29yZA==", Hash.Active), ("127.0.0.1", null, null)],
            hops.Select(hop => (hop.Host, hop.Authorization, hop.Hash)));
    }

    private async Task<SocketsHttpHandler> StartedAsync()
    {
        var handler = new SocketsHttpHandler();
        using var other = new HttpClient(handler, disposeHandler: false);
        using var response = await other.GetAsync(_server.Other("/"), Cancel);
        _server.TakeHops();
        return handler;
    }

    private async Task<IReadOnlyList<string?>> HashesAsync(HttpMessageHandler primary)
    {
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => primary));
        var hashes = await HashesAsync(clients.Ours);
        Assert.DoesNotContain(clients.Logs.GetSnapshot(), record => record.Category!.StartsWith("Acgs", StringComparison.Ordinal));
        return hashes;
    }

    private async Task<IReadOnlyList<string?>> HashesAsync(HttpClient client)
    {
        using var response = await client.GetAsync(_server.Listed($"/to/302?{_server.Other("/end")}"), Cancel);
        return [.. _server.TakeHops().Select(hop => hop.Hash)];
    }

    private sealed class Passing : DelegatingHandler;

    private sealed class Derived : HttpClientHandler;
}
