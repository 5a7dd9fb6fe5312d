// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>Redirects as we follow them beside those of a plain client: the servers must see the same, but for the hash.</summary>
public sealed class RedirectTests : IAsyncLifetime
{
    private static readonly int[] Statuses = [300, 301, 302, 303, 304, 305, 306, 307, 308, 309];
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"];
    private static readonly bool[] Sides = [false, true];

    private readonly HttpClient _plain = new(new SocketsHttpHandler());
    private readonly OutgoingClients _clients = OutgoingClients.Build();
    private HopServer _server = null!;

    public static TheoryData<int, string, bool> Combinations => new(
        from status in Statuses from method in Methods from other in Sides select (status, method, other));

    public async ValueTask InitializeAsync() => _server = await HopServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _plain.Dispose();
        _clients.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Redirect_OfAnyStatusAndMethod_IsThatOfAPlainClient(int status, string method, bool other)
    {
        var target = other ? _server.Other("/end?x=1") : _server.Listed("/end?x=1");

        var hops = await CompareAsync(() => Request(method, _server.Listed($"/to/{status}?{target}")));

        Assert.Equal(status is 300 or 301 or 302 or 303 or 307 or 308 ? 2 : 1, hops.Count);
        Assert.Equal(Hash.Active, hops[0].Hash);
        Assert.Equal(hops.Count == 1 || !other ? Hash.Active : null, hops[^1].Hash);
    }

    [Theory]
    [InlineData("/end")]
    [InlineData("end")]
    [InlineData("../end?a=b")]
    [InlineData("//127.0.0.1:{0}/end")]
    [InlineData("http://127.0.0.1:{0}/end#own")]
    [InlineData("?only=query")]
    [InlineData("")]
    public async Task Redirect_ToAnyFormOfLocation_IsThatOfAPlainClient(string location)
    {
        var target = Uri.EscapeDataString(string.Format(null, location, _server.Port));

        await CompareAsync(() => Request("GET", _server.Listed($"/to/302?{target}#fragment")));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 3)]
    public async Task Redirects_InAChain_EndWhereThePlainClientEnds(int maximum, int followed)
    {
        using var plain = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = maximum });
        using var clients = OutgoingClients.Build(client => client.UseSocketsHttpHandler((handler, _) => handler.MaxAutomaticRedirections = maximum));
        var chain = _server.Listed("/to/302?" + Uri.EscapeDataString("/to/302?" + Uri.EscapeDataString("/to/302?/end")));

        var hops = await CompareAsync(() => Request("GET", chain), plain, clients);

        Assert.Equal(followed + 1, hops.Count);
    }

    [Fact]
    public async Task Redirect_OfAStreamThatCannotBeReadTwice_FailsAsInAPlainClient()
    {
        HttpRequestMessage Create() => new(HttpMethod.Post, _server.Listed("/to/307?/end"))
        {
            Content = new StreamContent(new UnseekableStream("body"u8.ToArray())),
        };

        var plain = await Record.ExceptionAsync(() => _plain.SendAsync(Create(), Cancel));
        var ours = await Record.ExceptionAsync(() => _clients.Ours.SendAsync(Create(), Cancel));

        Assert.Equal((plain!.GetType(), plain.Message), (ours!.GetType(), ours.Message));
    }

    // A plain client would speak HTTP to whatever listens there.
    [Theory]
    [InlineData("ftp://127.0.0.1:{0}/end", "The 'ftp' scheme is not supported.")]
    [InlineData("mailto:somebody@acgs.example", "The 'mailto' scheme is not supported.")]
    public async Task Redirect_ToAnotherScheme_Fails(string location, string message)
    {
        var target = _server.Listed("/to/302?" + Uri.EscapeDataString(string.Format(null, location, _server.Port)));

        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => _clients.Ours.GetAsync(target, Cancel));

        Assert.Equal(message, failure.Message);
        Assert.Single(_server.TakeHops());
    }

    [Fact]
    public async Task Redirect_InsideASpan_GivesEachRequestASpanOfItsOwn()
    {
        using var span = new System.Diagnostics.Activity("test").SetIdFormat(System.Diagnostics.ActivityIdFormat.W3C).Start();

        var hops = await CompareAsync(() => Request("GET", _server.Listed("/to/302?/end")));

        Assert.All(hops, hop => Assert.StartsWith($"00-{span.TraceId}-", hop.Trace, StringComparison.Ordinal));
        Assert.Equal(2, hops.Select(hop => hop.Trace).Distinct().Count());
    }

    [Fact]
    public async Task Redirect_OverHttp2_IsThatOfAPlainClient()
    {
        var target = new Uri($"http://127.0.0.1:{_server.Http2Port}/end");

        var hops = await CompareAsync(() =>
        {
            var request = Request("POST", new Uri($"http://localhost:{_server.Http2Port}/to/307?{target}"));
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
            return request;
        });

        Assert.Equal([("HTTP/2", Hash.Active), ("HTTP/2", null)], hops.Select(hop => (hop.Protocol, hop.Hash)));
    }

    [Theory]
    [InlineData(303)]
    [InlineData(308)]
    public void Redirect_OfASynchronousRequest_IsThatOfAPlainClient(int status)
    {
        var target = _server.Listed($"/to/{status}?{_server.Other("/end")}");

        using var plain = _plain.Send(Request("PUT", target), Cancel);
        var expected = _server.TakeHops();
        using var ours = _clients.Ours.Send(Request("PUT", target), Cancel);
        var hops = _server.TakeHops();

        Assert.Equal(expected.Select(hop => hop.WithoutOurs), hops.Select(hop => hop.WithoutOurs));
        Assert.Equal([Hash.Active, null], hops.Select(hop => hop.Hash));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static HttpRequestMessage Request(string method, Uri target)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), target);
        request.Headers.Add("Authorization", "Bearer token");
        if (method is not ("GET" or "HEAD"))
        {
            request.Content = new StringContent("body", Encoding.UTF8);
            request.Headers.TransferEncodingChunked = method == "POST";
        }

        return request;
    }

    private Task<IReadOnlyList<Hop>> CompareAsync(Func<HttpRequestMessage> create) => CompareAsync(create, _plain, _clients);

    private async Task<IReadOnlyList<Hop>> CompareAsync(Func<HttpRequestMessage> create, HttpClient plain, OutgoingClients clients)
    {
        var expected = await AnswerAsync(plain, create());
        var expectedHops = _server.TakeHops();
        var answer = await AnswerAsync(clients.Ours, create());
        var hops = _server.TakeHops();

        Assert.Equal(expected, answer);
        Assert.Equal(expectedHops.Select(hop => hop.WithoutOurs), hops.Select(hop => hop.WithoutOurs));
        return hops;
    }

    private static async Task<(HttpStatusCode Status, string Body, string Method, string? Target)> AnswerAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, Cancel);
        var body = await response.Content.ReadAsStringAsync(Cancel);
        return (response.StatusCode, body, response.RequestMessage!.Method.Method, response.RequestMessage.RequestUri?.ToString());
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
