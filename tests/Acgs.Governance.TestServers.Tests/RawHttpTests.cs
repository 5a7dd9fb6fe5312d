// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Tests;

public sealed class RawHttpTests
{
    [Fact]
    public async Task SendAsync_OddBytes_PassUnchangedBothWays()
    {
        const string Request = "GET /\u00e9\n\0 HTTP/0.9\r\n\r\n";
        const string Answer = "HTTP/1.1 400 Bad\u00ff\r\n\r\nbody";
        using var listener = Listener.On(Ports.GetFree());
        var received = Listener.AnswerOnceAsync(listener, Answer);
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        Assert.Equal(Answer, await RawHttp.SendAsync(port, Request));
        Assert.Equal(Request, await received);
    }
}
