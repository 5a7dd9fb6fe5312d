// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.Tests.Requests.Failures;

/// <summary>A request whose client goes away ends as without us; only a wait or a transfer that ends so is the client's doing.</summary>
[Collection(nameof(TelemetryTurn))]
public sealed class AbortedParityTests
{
    [Theory]
    [InlineData("/given-up", "status=499 1")]
    [InlineData("/cut-off", "status=499 1")]
    [InlineData("/broken-meanwhile", "status=500 1")]
    public async Task AbortedRequest_OnKestrel_IsSeenAsWithoutUs(string path, string counted)
    {
        var (_, bare) = await AbortAsync(isGoverned: false, path);
        var (count, seen) = await AbortAsync(isGoverned: true, path);

        Assert.Equal(bare, seen);
        Assert.Equal([counted], count);
    }

    [Fact]
    public async Task ExceptionOfAnAbortedRequest_IsLoggedByTheHost()
    {
        var (_, seen) = await AbortAsync(isGoverned: true, "/broken-meanwhile");

        Assert.Contains("Error Microsoft.AspNetCore.Server.Kestrel 13 ApplicationError System.InvalidOperationException broken on purpose", seen);
    }

    private static async Task<(IReadOnlyList<string> Counted, IReadOnlyList<string> Seen)> AbortAsync(bool isGoverned, string path)
    {
        await using var host = await ObservedHost.StartAsync(isGoverned);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", host.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{host.TraceParent}\r\n"), TestContext.Current.CancellationToken);
            await host.UntilARequestHasStartedAsync();
        }

        var seen = await host.EndAsync();
        return (host.Counted, seen);
    }
}
