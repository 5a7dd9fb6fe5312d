// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Outgoing;

public sealed class OutgoingHashTests
{
    private static readonly Uri Listed = new("http://localhost:8001/api");
    private static readonly Uri Other = new("http://other.example/api");

    [Theory]
    [InlineData("http://localhost:8001/api", Hash.Active)]
    [InlineData("https://LOCALHOST/", Hash.Active)]
    [InlineData("http://other.example/api", null)]
    public async Task Request_ToAHost_StatesTheHashIfTheHostIsListed(string target, string? expected)
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));

        await clients.Ours.GetAsync(new Uri(target), Cancel);
        clients.Ours.Send(new(HttpMethod.Get, target), Cancel);

        Assert.Equal([expected, expected], stub.Hashes);
    }

    [Fact]
    public async Task Request_WithAnEmptyList_StatesNothing()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build([], governance => AddStub(governance.AddOutgoingHash(), "ours", stub));

        await clients.Ours.GetAsync(Listed, Cancel);

        Assert.Equal([null], stub.Hashes);
    }

    [Fact]
    public async Task Request_OfAClientThatWasNotTold_StatesNothing()
    {
        var (told, other) = (new StubHandler(), new StubHandler());
        using var clients = OutgoingClients.Build(["localhost"], governance =>
        {
            AddStub(governance, "ours", told).AddOutgoingHash();
            AddStub(governance, "other", other);
        });

        await clients.Ours.GetAsync(Listed, Cancel);
        await clients.Create("other").GetAsync(Listed, Cancel);

        Assert.Equal([Hash.Active], told.Hashes);
        Assert.Equal([null], other.Hashes);
    }

    [Fact]
    public async Task Request_OfAClientThatWasToldInEveryWay_StatesItOnce()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(["localhost"], governance =>
            AddStub(governance.AddOutgoingHash().AddOutgoingHash(), "ours", stub).AddOutgoingHash().AddOutgoingHash());

        await clients.Ours.GetAsync(Listed, Cancel);

        Assert.Equal([Hash.Active], stub.Hashes);
    }

    [Fact]
    public async Task AllClients_NamedTypedAndTheUnnamedOne_StateIt()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build([], governance =>
        {
            governance.AddOutgoingHash().ConfigureOutgoing(outgoing => outgoing.Hosts.Add("localhost:8001"));
            governance.Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
            governance.Services.AddHttpClient<TypedClient>();
        });

        await clients.Create("").GetAsync(Listed, Cancel);
        await clients.Create("any").GetAsync(Listed, Cancel);
        await clients.Services.GetRequiredService<TypedClient>().Http.GetAsync(Listed, Cancel);
        await clients.Create("").GetAsync(Other, Cancel);

        Assert.Equal([Hash.Active, Hash.Active, Hash.Active, null], stub.Hashes);
    }

    [Theory]
    [InlineData(Hash.Active)]
    [InlineData(Hash.Foreign)]
    [InlineData("")]
    [InlineData("no hash")]
    public async Task Request_ThatStatesAValue_KeepsIt(string value)
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => stub));
        using var request = new HttpRequestMessage(HttpMethod.Get, Listed);
        Assert.True(request.Headers.TryAddWithoutValidation(Hash.Header.ToLowerInvariant(), value));
        var withDefault = clients.Ours;
        Assert.True(withDefault.DefaultRequestHeaders.TryAddWithoutValidation(Hash.Header, value));

        await clients.Ours.SendAsync(request, Cancel);
        await withDefault.GetAsync(Listed, Cancel);
        await withDefault.GetAsync(Other, Cancel);

        Assert.Equal([value, value, value], stub.Hashes);
        Assert.Equal(value, request.Headers.NonValidated[Hash.Header].ToString());
    }

    [Fact]
    public async Task Request_ThatAHandlerOfTheApplicationStamps_KeepsThatValue()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client
            .ConfigurePrimaryHttpMessageHandler(() => stub)
            .AddHttpMessageHandler(() => new ActingHandler((request, send) =>
            {
                request.Headers.Add(Hash.Header, Hash.Older);
                return send(request);
            })));

        await clients.Ours.GetAsync(Listed, Cancel);

        Assert.Equal([Hash.Older], stub.Hashes);
    }

    [Fact]
    public async Task Request_ThatIsSentAgain_StatesItOnceAndNotElsewhere()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(client => client
            .ConfigurePrimaryHttpMessageHandler(() => stub)
            .AddHttpMessageHandler(() => new ActingHandler(async (request, send) =>
            {
                await send(request);
                await send(request);
                request.RequestUri = Other;
                return await send(request);
            })));

        await clients.Ours.GetAsync(Listed, Cancel);

        Assert.Equal([Hash.Active, Hash.Active, null], stub.Hashes);
    }

    [Fact]
    public async Task Request_AfterItsEnd_IsAsTheCallerMadeIt()
    {
        using var canceled = new CancellationTokenSource();
        using var clients = OutgoingClients.Build(client => client.ConfigurePrimaryHttpMessageHandler(() => new StubHandler()));
        using var answered = new HttpRequestMessage(HttpMethod.Get, Listed);
        using var given = new HttpRequestMessage(HttpMethod.Get, Listed);
        // The factory's logging would end a canceled request before us.
        using var invoker = new HttpMessageInvoker(clients.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("ours"));
        await canceled.CancelAsync();

        await invoker.SendAsync(answered, Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(given, canceled.Token));

        Assert.False(answered.Headers.Contains(Hash.Header));
        Assert.False(given.Headers.Contains(Hash.Header));
    }

    [Fact]
    public async Task Request_WithAConfiguredHash_StatesThatOne()
    {
        var stub = new StubHandler();
        using var clients = OutgoingClients.Build(["localhost"], governance =>
        {
            governance.Configure(options => options.ConstitutionalHash = Hash.Foreign);
            AddStub(governance, "ours", stub).AddOutgoingHash();
        });

        await clients.Ours.GetAsync(Listed, Cancel);

        Assert.Equal([Hash.Foreign], stub.Hashes);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Request_OverASocket_StatesItInEveryVersion(int version, bool synchronous)
    {
        await using var server = await HopServer.StartAsync();
        using var clients = OutgoingClients.Build();
        var port = version == 2 ? server.Http2Port : server.Port;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{port}/api")
        {
            Version = new Version(version, version == 2 ? 0 : 1),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        using var response = synchronous ? clients.Ours.Send(request, Cancel) : await clients.Ours.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var hop = Assert.Single(server.TakeHops());
        Assert.Equal(($"HTTP/{(version == 2 ? "2" : "1.1")}", Hash.Active), (hop.Protocol, hop.Hash));
    }

    [Fact]
    public void Add_WithoutTheHostsCall_NamesWhatWasForgotten()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddHttpClient("ours").AddOutgoingHash();
        using var host = builder.Build();

        var failure = Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("ours"));

        Assert.Equal(
            "AddOutgoingHash on an HTTP client requires services: call builder.AddAcgsGovernance() before building the host.", failure.Message);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IHttpClientBuilder AddStub(GovernanceBuilder governance, string name, StubHandler stub) =>
        governance.Services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => stub);

    private sealed class TypedClient(HttpClient http)
    {
        public HttpClient Http => http;
    }
}
