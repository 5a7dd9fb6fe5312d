// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>The end of a service whose alerts are in an outbox of their own, by a clock that stands still.</summary>
public sealed class AlertStopTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-alert-stop-");
    private readonly TestTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "alerts.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Stop_InTheSecondOfAViolation_DeliversItsAlert()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using (var host = await StartAsync(receiver, governance => governance.AddSqliteOutbox(outbox => outbox.Path = Database)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
            request.Headers.Add("X-Constitutional-Hash", "0123456789abcdef");
            using var answer = await host.Client.SendAsync(request, Cancellation);
            Assert.Empty(receiver.All);
        }

        Assert.Equal("constitutional_hash_mismatch", Assert.Single(receiver.Accepted).Alert.Rule);
    }

    // The first probe comes when the outbox has been opened.
    private async Task<GovernedHost> StartAsync(WebhookReceiver receiver, Action<GovernanceBuilder> add)
    {
        var host = await GovernedHost.StartAsync(
            governance =>
            {
                governance.Services.AddSingleton<TimeProvider>(_time);
                add(governance.AddAlerts());
            },
            ("Acgs:Alerts:Webhooks:oncall:Url", receiver.Url), ("Acgs:Alerts:Webhooks:oncall:Secrets:0", WebhookReceiver.Secret));
        await host.UntilAsync("alerts", "healthy");
        return host;
    }
}
