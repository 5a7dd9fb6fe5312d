// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Security;

/// <summary>Several requests in one write on one connection: each is evaluated by its own header, whatever hides in a body.</summary>
public sealed class PipelinedRequestTests
{
    private const string Host = "Host: 127.0.0.1\r\n";
    private const string Right = $"{Hash.Header}: {Hash.Active}\r\n";
    private const string Wrong = $"{Hash.Header}: {Hash.Foreign}\r\n";
    private const string Close = "Connection: close\r\n";
    private const string Hidden = $"GET /api HTTP/1.1\r\n{Host}{Wrong}\r\n";

    [Theory]
    [InlineData(Right, "", "200 match, 200 missing")]
    [InlineData("", Right, "200 missing, 200 match")]
    [InlineData(Wrong, "", "403 mismatch, 200 missing")]
    [InlineData(Wrong, Right, "403 mismatch, 200 match")]
    [InlineData(Right, Wrong, "200 match, 403 mismatch")]
    [InlineData(Right, Right + Right, "200 match, 403 ambiguous")]
    [InlineData(Right, "X-Constitutional-Hash\r\n", "200 match, 400 server")]
    public async Task Requests_OnOneConnection_AreEvaluatedEachByItsOwn(string first, string second, string verdicts) => Assert.Equal(
        Seen.Expected(verdicts),
        await SocketApp.AskAsync($"GET /api HTTP/1.1\r\n{Host}{first}\r\nGET /api HTTP/1.1\r\n{Host}{second}{Close}\r\n"));

    // The body of the first request looks like a request; whether it is one, the lengths decide.
    [Theory]
    [InlineData("/take", Right, "200 match, 200 missing")]
    [InlineData("/leave", Right, "200 match, 200 missing")]
    [InlineData("/leave", Wrong, "403 mismatch, 200 missing")]
    public async Task RequestInsideABody_IsNoRequest(string path, string field, string verdicts) => Assert.Equal(
        Seen.Expected(verdicts),
        await SocketApp.AskAsync(
            $"POST {path} HTTP/1.1\r\n{Host}{field}Content-Length: {Hidden.Length}\r\n\r\n{Hidden}GET /api HTTP/1.1\r\n{Host}{Close}\r\n"));

    // RFC 9112, section 6.1: the encoding counts, and the server hangs up after its answer, whatever comes next.
    [Theory]
    [InlineData("/take", Right, "200 match")]
    [InlineData("/leave", Right, "200 match")]
    [InlineData("/take", Wrong, "403 mismatch")]
    public async Task LengthAndEncoding_EndTheConnectionAfterOneAnswer(string path, string field, string verdicts) => Assert.Equal(
        Seen.Expected(verdicts),
        await SocketApp.AskAsync(
            $"POST {path} HTTP/1.1\r\n{Host}{field}Content-Length: {5 + Hidden.Length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{Hidden}"));

    // Kestrel takes the sign, which RFC 9110 does not allow; a proxy that takes no such field for a length sees other borders. What the
    // service takes for a request has its own header and is evaluated by it.
    [Fact]
    public async Task LengthWithASign_IsALength() => Assert.Equal(
        Seen.Expected("200 match, 403 mismatch, 200 missing"),
        await SocketApp.AskAsync(
            $"POST /take HTTP/1.1\r\n{Host}{Right}Content-Length: +5\r\n\r\n0\r\n\r\n{Hidden}GET /api HTTP/1.1\r\n{Host}{Close}\r\n"));

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 5\r\n", "400 server")]
    [InlineData("Content-Length: 5\r\nContent-Length: 0\r\n", "400 server")]
    [InlineData("Content-Length: 5, 5\r\n", "400 server")]
    [InlineData("Content-Length: 0x5\r\n", "400 server")]
    [InlineData("Content-Length: -1\r\n", "400 server")]
    [InlineData("Content-Length: 99999999999999999999\r\n", "400 server")]
    [InlineData("Transfer-Encoding: chunked, identity\r\n", "400 server")]
    [InlineData("Transfer-Encoding: identity\r\n", "400 server")]
    [InlineData("Transfer-Encoding: xchunked\r\n", "400 server")]
    [InlineData("Transfer-Encoding : chunked\r\n", "400 server")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "400 server")]
    public async Task LengthThatCanBeReadInTwoWays_EndsTheConnection(string fields, string verdicts) => Assert.Equal(
        Seen.Expected(verdicts),
        await SocketApp.AskAsync($"POST /take HTTP/1.1\r\n{Host}{Right}{fields}\r\n0\r\n\r\n{Hidden}"));

    // The head was evaluated before the body was read; what stands behind the broken chunk is never a request.
    [Theory]
    [InlineData("z\r\n", Right, "400 unread")]
    [InlineData("-1\r\n", Right, "400 unread")]
    [InlineData("5\r\nshort", Right, "400 unread")]
    [InlineData("z\r\n", Wrong, "403 mismatch")]
    public async Task ChunkThatCannotBeRead_EndsTheConnection(string chunk, string field, string verdicts) => Assert.Equal(
        Seen.Expected(verdicts),
        await SocketApp.AskAsync($"POST /take HTTP/1.1\r\n{Host}{field}Transfer-Encoding: chunked\r\n\r\n{chunk}{Hidden}"));
}
