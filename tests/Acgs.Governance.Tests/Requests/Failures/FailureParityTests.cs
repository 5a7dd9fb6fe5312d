// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Requests.Failures;

/// <summary>A request that fails is seen as without us, by the client, by the log and by telemetry; only the stamp is more.</summary>
[Collection(nameof(TelemetryTurn))]
public sealed class FailureParityTests
{
    private const string Stamp = $"{Hash.Header}: {Hash.Active}\r\n";
    private const string Next = "GET /ok HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";

    [Theory]
    [InlineData("GET /at-once HTTP/1.1", "500 Internal Server Error")]
    [InlineData("GET /at-once HTTP/1.0", "500 Internal Server Error")]
    [InlineData("HEAD /at-once HTTP/1.1", "500 Internal Server Error")]
    [InlineData("GET /after-a-wait HTTP/1.1", "500 Internal Server Error")]
    [InlineData("GET /with-headers HTTP/1.1", "500 Internal Server Error")]
    [InlineData("GET /unsent HTTP/1.1", "500 Internal Server Error")]
    [InlineData("GET /replaced-body HTTP/1.1", "500 Internal Server Error")]
    [InlineData("GET /canceled HTTP/1.1", "500 Internal Server Error")]
    [InlineData("GET /bad-request HTTP/1.1", "422 Unprocessable Entity")]
    [InlineData("GET /bad-request HTTP/1.0", "422 Unprocessable Entity")]
    [InlineData("POST /upload HTTP/1.1\r\nContent-Length: 11", "413 Payload Too Large", "eleven byte")]
    [InlineData("POST /unread HTTP/1.1\r\nContent-Length: 8", "500 Internal Server Error", "the body")]
    [InlineData("GET /half-sent HTTP/1.1", "200 OK")]
    public async Task FailedRequest_OnKestrel_IsSeenAsWithoutUs(string head, string status, string body = "")
    {
        var (bareAnswer, bareSeen) = await AskAsync(isGoverned: false, head, body);
        var (answer, seen) = await AskAsync(isGoverned: true, head, body);

        Assert.StartsWith($"HTTP/1.1 {status}\r\n", answer, StringComparison.Ordinal);
        // What could not be read is answered by Kestrel alone, which ends the connection: docs/compliance.md.
        var isLeftToKestrel = status[0] == '4';
        Assert.Equal(isLeftToKestrel ? 0 : answer.Split("HTTP/1.1 ").Length - 1, answer.Split(Stamp).Length - 1);
        Assert.Equal(bareAnswer, answer.Replace(Stamp, "", StringComparison.Ordinal));
        Assert.Equal(bareSeen, seen);
    }

    [Fact]
    public async Task UnhandledException_OnKestrel_HasAllThatTelemetryKnows()
    {
        var (_, seen) = await AskAsync(isGoverned: true, "GET /at-once HTTP/1.1", body: "");

        Assert.Contains("Error Microsoft.AspNetCore.Server.Kestrel 13 ApplicationError System.InvalidOperationException broken on purpose", seen);
        Assert.Contains("event Microsoft.AspNetCore.Hosting.UnhandledException System.InvalidOperationException", seen);
        Assert.Contains(seen, text => text.StartsWith("http.server.request.duration error.type=System.InvalidOperationException,", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.StartsWith("span GET /at-once Error", StringComparison.Ordinal)
            && text.Contains("exception exception.message=broken on purpose,exception.type=System.InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, text => text.Contains("Acgs.Governance", StringComparison.Ordinal));
    }

    private static async Task<(string Answer, IReadOnlyList<string> Seen)> AskAsync(bool isGoverned, string head, string body)
    {
        await using var host = await ObservedHost.StartAsync(isGoverned);
        var answer = await RawHttp.SendAsync(
            host.Port, $"{head}\r\nHost: 127.0.0.1\r\n{host.TraceParent}\r\n{body}{Next}{host.TraceParent}\r\n");
        var lines = answer.Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal));
        return (string.Join("\r\n", lines), await host.EndAsync());
    }
}
