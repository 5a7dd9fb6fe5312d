// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Tests.Ledger;
using Acgs.Governance.Tests;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.PostgreSql.Tests.Alerts;

/// <summary>A service whose schema an operator makes.</summary>
public sealed class AlertSchemaTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Service_WithoutSchema_MakesNone_AndSendsWhenItIsThere()
    {
        await using var scene = await LedgerScene.StartAsync(migrated: false);
        await using var receiver = await WebhookReceiver.StartAsync();
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        await using var host = await StartAsync(scene, receiver, logs);

        // A turn in which it does nothing, and so another one may have begun.
        await Eventually.TrueAsync(() => SaidOf(logs, "AlertOutboxUnusable").Any(), Deadline, "a turn without a schema");
        Assert.Contains("acgs-cli ledger migrate", SaidOf(logs, "AlertOutboxUnusable").First(), StringComparison.Ordinal);
        Assert.Equal(0L, await scene.Tested.AskAsync("SELECT count(*) FROM pg_namespace WHERE nspname = $1", scene.Tested.Schema));

        await scene.Store.MigrateAsync("of-the-operator.example", Cancellation);
        await host.Services.GetRequiredService<IViolationLedger>().AppendAsync(new("four_eyes"), Durability.Confirmed, Cancellation);
        await receiver.WaitAsync(alert => alert.Alert.Rule == "four_eyes");
        Assert.Equal("of-the-operator.example", await scene.Store.ReadOriginAsync(Cancellation));
    }

    private static IEnumerable<string> SaidOf(FakeLogCollector logs, string name) =>
        logs.GetSnapshot().Where(record => record.Id.Name == name).Select(record => record.Message);

    private static Task<GovernedHost> StartAsync(LedgerScene scene, WebhookReceiver receiver, FakeLogCollector logs) => GovernedHost.StartAsync(
        governance =>
        {
            governance.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)));
            governance.AddViolationRule("four_eyes", ViolationSeverity.High).AddPostgreSqlLedger().AddAlerts();
        },
        ("ConnectionStrings:postgresql", scene.Tested.ConnectionString),
        ("Acgs:Ledger:Schema", scene.Tested.Schema),
        ("Acgs:Alerts:Webhooks:oncall:Url", receiver.Url),
        ("Acgs:Alerts:Webhooks:oncall:Secrets:0", WebhookReceiver.Secret));
}
