// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Security;

/// <summary>Request lines in every form, all with the hash of another constitution.</summary>
public sealed class RequestTargetTests
{
    [Theory]
    [InlineData("GET /api HTTP/1.1", "403 mismatch")]
    [InlineData("GET /api HTTP/1.0", "403 mismatch")]
    [InlineData("HEAD /api HTTP/1.1", "403 mismatch")]
    [InlineData("get /api HTTP/1.1", "403 mismatch")]
    [InlineData("PROPFIND /api HTTP/1.1", "403 mismatch")]
    [InlineData("TRACE /api HTTP/1.1", "403 mismatch")]
    [InlineData("GET /nowhere HTTP/1.1", "403 mismatch")]
    [InlineData("GET / HTTP/1.1", "403 mismatch")]
    [InlineData("GET /a\rpi HTTP/1.1", "403 mismatch")]
    [InlineData("GET /? HTTP/1.1", "403 mismatch")]
    [InlineData("GET /api\n", "400 server")]
    // Absolute form: what counts is the path, and the authority must be that of the field Host.
    [InlineData("GET http://127.0.0.1/api HTTP/1.1", "403 mismatch")]
    [InlineData("GET http://127.0.0.1/health HTTP/1.1", "200 ours")]
    [InlineData("GET http://127.0.0.1/health/../api HTTP/1.1", "403 mismatch")]
    [InlineData("GET http://127.0.0.1//health HTTP/1.1", "403 mismatch")]
    [InlineData("GET HTTP://127.0.0.1/api HTTP/1.1", "400 server")]
    [InlineData("GET http://127.0.0.1 HTTP/1.1", "403 mismatch")]
    [InlineData("GET https://127.0.0.1/api HTTP/1.1", "403 mismatch")]
    [InlineData("GET http://elsewhere.example/health HTTP/1.1", "400 server")]
    [InlineData("GET http://user:secret@127.0.0.1/api HTTP/1.1", "403 mismatch")]
    [InlineData("GET ftp://127.0.0.1/api HTTP/1.1", "400 server")]
    // Authority and asterisk form have no path: they are no exempt one.
    [InlineData("CONNECT 127.0.0.1 HTTP/1.1", "403 mismatch")]
    [InlineData("OPTIONS * HTTP/1.1", "403 mismatch")]
    [InlineData("OPTIONS /health HTTP/1.1", "403 mismatch")]
    [InlineData("POST /health HTTP/1.1", "403 mismatch")]
    [InlineData("POST /info HTTP/1.1", "403 mismatch")]
    [InlineData("CONNECT /health HTTP/1.1", "403 mismatch")]
    [InlineData("GET 127.0.0.1:80 HTTP/1.1", "405 server")]
    [InlineData("GET * HTTP/1.1", "405 server")]
    // Request lines that are none.
    [InlineData("GET api HTTP/1.1", "405 server")]
    [InlineData("GET HTTP/1.1", "400 server")]
    [InlineData("GET  /api HTTP/1.1", "400 server")]
    [InlineData("GET /api", "400 server")]
    [InlineData("GET /api HTTP/2.0", "505 server")]
    [InlineData("GET /api HTTP/1.1 ", "400 server")]
    [InlineData("GET /api HTP/1.1", "505 server")]
    [InlineData("G\0T /api HTTP/1.1", "400 server")]
    [InlineData("GET /a\0pi HTTP/1.1", "400 server")]
    [InlineData("GET /a%00pi HTTP/1.1", "400 server")]
    [InlineData("GET /\u00e9 HTTP/1.1", "400 server")]
    [InlineData("\u0016\u0003\u0001", "400 server")]
    public async Task RequestLine_WithAForeignHash_IsAnswered(string line, string verdict) => Assert.Equal(
        Seen.Expected(verdict), await SocketApp.AskAsync($"{line}\r\n{Hash.Header}: {Hash.Foreign}\r\n{SocketApp.Last}"));

    [Theory]
    [InlineData("CONNECT 127.0.0.1 HTTP/1.1", "404 match")]
    [InlineData("OPTIONS * HTTP/1.1", "404 match")]
    [InlineData("GET http://127.0.0.1/api HTTP/1.1", "200 match")]
    [InlineData("get /api HTTP/1.1", "200 match")]
    [InlineData("GET http://user:secret@127.0.0.1/api HTTP/1.1", "200 match")]
    public async Task RequestLine_WithTheActiveHash_IsRoutedLikeAnyOther(string line, string verdict) => Assert.Equal(
        Seen.Expected(verdict), await SocketApp.AskAsync($"{line}\r\n{Hash.Header}: {Hash.Active}\r\n{SocketApp.Last}"));

    [Theory]
    [InlineData("", "400 server")]
    [InlineData("Host: 127.0.0.1\r\nHost: 127.0.0.1\r\n", "400 server")]
    [InlineData("Host: a b\r\n", "400 server")]
    [InlineData("Host: elsewhere.example\r\n", "403 mismatch")]
    public async Task Host_WithAForeignHash_IsAnswered(string host, string verdict) => Assert.Equal(
        Seen.Expected(verdict),
        await SocketApp.AskAsync($"GET /api HTTP/1.1\r\n{host}{Hash.Header}: {Hash.Foreign}\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task RequestLine_LongerThanTheServerTakes_IsRefusedByIt() => Assert.Equal(
        Seen.Expected("414 server"), await SocketApp.AskAsync($"GET /{new string('a', 9_000)} HTTP/1.1\r\n{SocketApp.Last}"));
}
