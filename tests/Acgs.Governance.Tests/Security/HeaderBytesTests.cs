// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Security;

/// <summary>The request header as bytes of HTTP/1.1, and what is made of them. A character is a byte.</summary>
public sealed class HeaderBytesTests
{
    private const string Name = "X-Constitutional-Hash:";
    private const string Right = $"{Name} {Hash.Active}";
    private const string Wrong = $"{Name} {Hash.Foreign}";

    [Theory]
    [InlineData("X-Nothing: 1", "200 missing")]
    [InlineData(Right, "200 match")]
    [InlineData($"{Name} {Hash.Older}", "200 accepted")]
    [InlineData(Wrong, "403 mismatch")]
    [InlineData($"{Name} CDD01EF066BC6CF2", "403 malformed")]
    [InlineData($"{Name} {Hash.Active}0", "403 malformed")]
    [InlineData($"{Name} \"{Hash.Active}\"", "403 malformed")]
    [InlineData($"{Name} {Hash.Active};q=1", "403 malformed")]
    [InlineData(Name, "403 malformed")]
    [InlineData($"{Name}  \t ", "403 malformed")]
    // White space around a value is none of it (RFC 9110, section 5.5); inside it is.
    [InlineData($"{Name}{Hash.Active}", "200 match")]
    [InlineData($"{Name}   {Hash.Active}   ", "200 match")]
    [InlineData($"{Name}\t{Hash.Active}\t", "200 match")]
    [InlineData($"{Name} cdd01ef0\t66bc6cf2", "403 malformed")]
    [InlineData($"{Name} cdd01ef0 66bc6cf2", "403 malformed")]
    // More than one value, however it is written.
    [InlineData($"{Right}\r\n{Right}", "403 ambiguous")]
    [InlineData($"{Right}\r\n{Wrong}", "403 ambiguous")]
    [InlineData($"{Wrong}\r\n{Right}", "403 ambiguous")]
    [InlineData($"{Right}\r\n{Name}", "403 ambiguous")]
    [InlineData($"{Right}\r\nX-Between: 1\r\nx-constitutional-hash: {Hash.Active}", "403 ambiguous")]
    [InlineData($"{Right}, {Hash.Active}", "403 ambiguous")]
    [InlineData($"{Right},{Hash.Foreign}", "403 ambiguous")]
    [InlineData($"{Right},", "403 ambiguous")]
    [InlineData($"{Name} ,", "403 ambiguous")]
    // The name, in another case and in spellings that gateways take for the same.
    [InlineData($"x-constitutional-hash: {Hash.Active}", "200 match")]
    [InlineData($"X-CONSTITUTIONAL-HASH: {Hash.Foreign}", "403 mismatch")]
    [InlineData($"X_Constitutional_Hash: {Hash.Foreign}", "200 missing")]
    [InlineData($"X_Constitutional_Hash: {Hash.Foreign}\r\n{Right}", "200 match")]
    [InlineData($"HTTP_X_CONSTITUTIONAL_HASH: {Hash.Foreign}", "200 missing")]
    [InlineData($"X-Constitutional-Hash2: {Hash.Foreign}\r\n{Right}", "200 match")]
    [InlineData($"Proxy-{Wrong}\r\n{Right}", "200 match")]
    // A proxy drops what Connection names; a server that is no proxy does not.
    [InlineData($"Connection: {Hash.Header}\r\n{Wrong}", "403 mismatch")]
    // Bytes beyond ASCII: UTF-8 is read, anything else is not; neither is a digit.
    [InlineData($"{Right}\u00c3\u00a9", "403 malformed")]
    [InlineData($"{Right}\u00c2\u00a0", "403 malformed")]
    [InlineData($"{Right}\u00e2\u0080\u008b", "403 malformed")]
    [InlineData($"{Name} \u00ef\u00bd\u0083dd01ef066bc6cf2", "403 malformed")]
    [InlineData($"{Right}\u00e9", "400 server")]
    [InlineData($"{Right}\u00ff", "400 server")]
    [InlineData("X-Constitutional-H\u00e4sh: 1", "400 server")]
    // Control bytes.
    [InlineData($"{Right}\u0001", "403 malformed")]
    [InlineData($"{Right}\u001b[31m", "403 malformed")]
    [InlineData($"{Right}\u007f", "403 malformed")]
    [InlineData($"{Right}\v", "403 malformed")]
    [InlineData($"{Right}\0", "400 server")]
    [InlineData($"{Name}\0{Hash.Active}", "400 server")]
    [InlineData("X-Constitutional\0-Hash: 1", "400 server")]
    // Line ends: Kestrel takes a bare line feed for one, and nothing else.
    [InlineData($"{Right}\nX-Next: {Hash.Foreign}", "200 match")]
    [InlineData($"X-First: 1\n{Wrong}", "403 mismatch")]
    [InlineData($"{Right}\n{Wrong}", "403 ambiguous")]
    [InlineData($"{Right}\rX-Next: 1", "400 server")]
    [InlineData($"{Right}\r", "400 server")]
    [InlineData($"{Right}\r\n {Hash.Foreign}", "400 server")]
    [InlineData($"{Right}\r\n\t", "400 server")]
    [InlineData($"{Name}\r\n {Hash.Active}", "400 server")]
    // Broken fields.
    [InlineData($"{Hash.Header} : {Hash.Active}", "400 server")]
    [InlineData($"{Hash.Header}\t: {Hash.Active}", "400 server")]
    [InlineData($" {Right}", "400 server")]
    [InlineData($"{Hash.Header} {Hash.Active}", "400 server")]
    [InlineData($": {Hash.Active}", "400 server")]
    public async Task Fields_OfARequest_AreEvaluatedAs(string fields, string verdict) => Assert.Equal(
        Seen.Expected(verdict), await SocketApp.AskAsync($"GET /api HTTP/1.1\r\n{fields}\r\n{SocketApp.Last}"));

    [Theory]
    [InlineData(16 * 1024, "403 malformed")]
    [InlineData(64 * 1024, "431 server")]
    public async Task Value_OfManyBytes_IsRefused(int length, string verdict) => Assert.Equal(
        Seen.Expected(verdict), await SocketApp.AskAsync($"GET /api HTTP/1.1\r\n{Name} {new string('a', length)}\r\n{SocketApp.Last}"));

    [Fact]
    public async Task Fields_OneMoreThanTheServerTakes_AreRefusedByIt() => Assert.Equal(
        Seen.Expected("431 server"),
        await SocketApp.AskAsync($"GET /api HTTP/1.1\r\n{string.Concat(Enumerable.Repeat($"{Right}\r\n", 101))}{SocketApp.Last}"));

    // The fields behind a body are no fields of the request: nobody may state a hash when the work is done.
    [Theory]
    [InlineData("X-Nothing: 1", Wrong, "200 missing")]
    [InlineData(Right, Wrong, "200 match")]
    [InlineData(Wrong, Right, "403 mismatch")]
    public async Task Trailers_OfAChunkedBody_AreNotEvaluated(string field, string trailer, string verdict) => Assert.Equal(
        Seen.Expected(verdict),
        await SocketApp.AskAsync(
            $"POST /take HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTrailer: {Hash.Header}\r\n{field}\r\n{SocketApp.Last}4\r\nbody\r\n0\r\n{trailer}\r\n\r\n"));
}
