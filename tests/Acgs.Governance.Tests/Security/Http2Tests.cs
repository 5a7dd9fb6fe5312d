// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Acgs.Governance.Tests.Security;

/// <summary>The same questions over HTTP/2 without encryption.</summary>
public sealed class Http2Tests
{
    private const string Name = "x-constitutional-hash";

    [Theory]
    [InlineData("200 missing")]
    [InlineData("200 match", Hash.Active)]
    [InlineData("200 accepted", Hash.Older)]
    [InlineData("403 mismatch", Hash.Foreign)]
    [InlineData("403 malformed", "CDD01EF066BC6CF2")]
    [InlineData("403 ambiguous", Hash.Active, Hash.Active)]
    [InlineData("403 ambiguous", "cdd01ef066bc6cf2,cdd01ef066bc6cf2")]
    public async Task HttpClient_StatingValues_IsEvaluatedAsOverHttp1(string verdict, params string[] values)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api", UriKind.Relative))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation(Hash.Header, values);

        using var response = await app.SendAsync(request);
        var answer = Seen.Answer((int)response.StatusCode, response.Headers.GetValues(Hash.Header).SequenceEqual([Hash.Active]));

        Assert.Equal(HttpVersion.Version20, response.Version);
        await app.StopAsync();
        Assert.Equal(Seen.Expected(verdict), Seen.Of([answer], app));
    }

    [Theory]
    [InlineData("200 match", Hash.Active)]
    [InlineData("403 ambiguous", Hash.Active, Hash.Active)]
    [InlineData("403 ambiguous", Hash.Active, Hash.Foreign)]
    [InlineData("403 malformed", "")]
    [InlineData("403 malformed", " cdd01ef066bc6cf2")]
    [InlineData("403 malformed", "cdd01ef066bc6cf2\t")]
    [InlineData("403 malformed", "cdd01ef066bc6cf2\u00c3\u00a9")]
    [InlineData("403 malformed", "cdd01ef066bc6cf2\u0001")]
    public async Task Fields_ThatNoClientSends_AreEvaluatedAs(string verdict, params string[] values)
    {
        await using var app = await StartAsync();
        using var connection = await Http2Connection.OpenAsync(app.Port);

        var answer = await connection.AskAsync([.. Get("/api"), .. values.Select(value => (Name, value))]);

        await app.StopAsync();
        Assert.Equal(Seen.Expected(verdict), Seen.Of([answer], app));
    }

    // What the server refuses by itself reaches no middleware: no stamp, no count.
    [Theory]
    [InlineData("X-Constitutional-Hash", Hash.Active)]
    [InlineData(Name, "cdd01ef066bc6cf2\r\nx-next: 1")]
    [InlineData(Name, "cdd01ef066bc6cf2\n")]
    [InlineData(Name, "cdd01ef066bc6cf2\r")]
    [InlineData(Name, "cdd01ef066bc6cf2\0")]
    [InlineData(Name, "cdd01ef066bc6cf2\u00e9")]
    [InlineData(":x-constitutional-hash", Hash.Active)]
    [InlineData("connection", "close")]
    public async Task Fields_ThatTheServerRefuses_ReachNobody(string name, string value)
    {
        await using var app = await StartAsync();
        using var connection = await Http2Connection.OpenAsync(app.Port);

        Assert.Equal("goaway 1", await connection.AskAsync([.. Get("/api"), (name, value)]));

        await app.StopAsync();
        Assert.Equal(new("", "", "0 of 0", "", ""), Seen.Of([], app));
    }

    // RFC 9113, section 8.2.2, calls this malformed; Kestrel hands it on and does not heed it. A proxy that turns it into HTTP/1.1 must not.
    [Fact]
    public async Task TransferEncoding_IsNoEncoding()
    {
        await using var app = await StartAsync();
        using var connection = await Http2Connection.OpenAsync(app.Port);

        var answer = await connection.AskAsync([.. Get("/api"), (Name, Hash.Active), ("transfer-encoding", "chunked")]);

        await app.StopAsync();
        Assert.Equal(Seen.Expected("200 match"), Seen.Of([answer], app));
    }

    [Fact]
    public async Task Value_Of64KiB_IsRefusedByTheServer()
    {
        await using var app = await StartAsync();
        using var connection = await Http2Connection.OpenAsync(app.Port);

        var fields = Enumerable.Range(0, 5).Select(_ => (Name, new string('a', 16_000)));

        Assert.Equal("goaway 1", await connection.AskInPiecesAsync([.. Get("/api"), .. fields]));
        await app.StopAsync();
        Assert.Equal(new("", "", "0 of 0", "", ""), Seen.Of([], app));
    }

    [Theory]
    [InlineData("/api", "403 mismatch")]
    [InlineData("/Health", "200 ours")]
    [InlineData("/health/../api", "403 mismatch")]
    [InlineData("/health/%2e%2e/api", "403 mismatch")]
    [InlineData("/health%2f..%2fapi", "403 mismatch")]
    [InlineData("/health/..%2fapi", "403 mismatch")]
    [InlineData("//health", "403 mismatch")]
    [InlineData("/health;x/api", "403 mismatch")]
    [InlineData("/healthXYZ", "403 mismatch")]
    public async Task Path_WithAForeignHash_IsAnsweredAsOverHttp1(string path, string verdict)
    {
        await using var app = await StartAsync();
        using var connection = await Http2Connection.OpenAsync(app.Port);

        var answer = await connection.AskAsync([.. Get(path), (Name, Hash.Foreign)]);

        await app.StopAsync();
        Assert.Equal(Seen.Expected(verdict), Seen.Of([answer], app));
    }

    [Fact]
    public async Task Streams_OfOneConnection_AreEvaluatedEachByItsOwn()
    {
        await using var app = await StartAsync();
        using var connection = await Http2Connection.OpenAsync(app.Port);

        string[] answers =
        [
            await connection.AskAsync([.. Get("/api"), (Name, Hash.Active)]),
            await connection.AskAsync(Get("/api")),
            await connection.AskInPiecesAsync([.. Get("/api"), (Name, Hash.Active), (Name, Hash.Foreign)]),
            await connection.AskWithTrailersAsync([.. Request("POST", "/take"), (Name, Hash.Active)], (Name, Hash.Foreign)),
            await connection.AskWithTrailersAsync(Request("POST", "/take"), (Name, Hash.Foreign)),
        ];

        await app.StopAsync();
        Assert.Equal(Seen.Expected("200 match, 200 missing, 403 ambiguous, 200 match, 200 missing"), Seen.Of(answers, app));
    }

    private static (string Name, string Value)[] Get(string path) => Request("GET", path);

    private static (string Name, string Value)[] Request(string method, string path) =>
        [(":method", method), (":scheme", "http"), (":path", path), (":authority", "127.0.0.1")];

    private static Task<GovernedApp> StartAsync() => SocketApp.StartAsync(build: builder =>
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2)));
}
