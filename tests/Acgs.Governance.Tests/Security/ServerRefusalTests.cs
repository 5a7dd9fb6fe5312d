// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Security;

/// <summary>What a client sees when Kestrel refuses a request by itself: no stamp, no body, and the end of the connection.</summary>
public sealed class ServerRefusalTests
{
    [Theory]
    [InlineData("GET /api HTTP/1.1\r\nNoColon\r\nHost: 127.0.0.1\r\n\r\n", "400 Bad Request")]
    [InlineData("GET /api HTTP/1.1\r\n\r\n", "400 Bad Request")]
    [InlineData("GET * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "405 Method Not Allowed", "Allow: OPTIONS")]
    [InlineData("POST /take HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n", "400 Bad Request")]
    [InlineData("GET /api HTTP/3.0\r\nHost: 127.0.0.1\r\n\r\n", "505 HTTP Version Not Supported")]
    public async Task Answer_OfTheServerItself_IsExactly(string request, string status, params string[] fields)
    {
        await using var app = await SocketApp.StartAsync();

        var answer = await RawHttp.SendAsync(app.Port, request);

        string[] expected = [$"HTTP/1.1 {status}", "Content-Length: 0", "Connection: close", "Server: Kestrel", .. fields];
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            answer.TrimEnd().Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await app.StopAsync();
        Assert.Equal(Seen.Expected($"{status[..3]} server"), Seen.Of(answer, app));
    }

    [Fact]
    public async Task FieldsLongerThanTheServerTakes_Are431WithoutTheStamp()
    {
        await using var app = await SocketApp.StartAsync();

        var answer = await RawHttp.SendAsync(app.Port, $"GET /api HTTP/1.1\r\n{Hash.Header}: {new string('a', 64 * 1024)}\r\n{SocketApp.Last}");

        Assert.StartsWith("HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Hash.Header, answer, StringComparison.OrdinalIgnoreCase);
    }
}
