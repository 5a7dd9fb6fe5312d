// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Requests;

public sealed class AbortedRequestTests
{
    [Fact]
    public async Task ClientGoesAway_WhileTheRequestRuns_CountsAs499AndIsNoError()
    {
        var entered = new TaskCompletionSource();
        await using var app = await GovernedApp.StartAsync(map: app => app.MapGet("/wait", async context =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));

        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", app.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(
                "GET /wait HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            await entered.Task;
        }

        await Eventually.TrueAsync(() => app.Metrics.Counted("acgs.requests").Count > 0, TimeSpan.FromSeconds(20), "the request is counted");
        await app.StopAsync();
        Assert.Equal(["status=499 1"], app.Metrics.Counted("acgs.requests"));
        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Level >= LogLevel.Warning);
    }
}
