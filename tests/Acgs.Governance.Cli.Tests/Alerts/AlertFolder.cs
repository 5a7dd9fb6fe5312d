// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.Tests.Alerts;

namespace Acgs.Governance.Cli.Tests.Alerts;

/// <summary>The folder of a service that sends alerts, with its ledger and a receiver that is there.</summary>
internal sealed class AlertFolder : IAsyncDisposable
{
    public const string Service = "orders";

    private readonly SqliteLedgerStore _store;

    private AlertFolder(WebhookReceiver receiver)
    {
        Receiver = receiver;
        Folder.Write("appsettings.json", Settings(receiver.Url));
        _store = new(Path.Combine(Folder.Path, "data/ledger.db"));
    }

    public TemporaryFolder Folder { get; } = new();

    public WebhookReceiver Receiver { get; }

    public IAlertOutbox Outbox => _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<AlertFolder> CreateAsync()
    {
        var folder = new AlertFolder(await WebhookReceiver.StartAsync());
        await folder._store.MigrateAsync("orders.example", Cancellation);
        return folder;
    }

    public static string Settings(string url) =>
        $$"""
        {
          "Acgs": {
            "Service": "{{Service}}",
            "Alerts": { "Webhooks": { "oncall": { "Url": "{{url}}", "Secrets": ["{{WebhookReceiver.Secret}}"] } } }
          }
        }
        """;

    public Task<ProcessResult> RunAsync(params string[] arguments) => CliProcess.RunAsync(Folder, arguments);

    /// <summary>Adds an alert to the outbox, in a state.</summary>
    public Task AddAsync(string id, OutboxState state, string? answer = null) => Outbox.ChangeAsync(
        Service,
        [],
        async change =>
        {
            var alert = new Alert
            {
                Id = id,
                Service = Service,
                Message = "Something is wrong.",
                ConstitutionalHash = "cdd01ef066bc6cf2",
                Timestamp = change.Now,
                Severity = ViolationSeverity.High,
                Status = AlertStatus.Firing,
                Rule = "check_unhealthy",
                DedupKey = $"{Service}/health/{id}",
            };
            await change.AddAsync(new()
            {
                Sender = Service,
                Webhook = "oncall",
                AlertId = id,
                DedupKey = alert.DedupKey,
                Rule = alert.Rule,
                Severity = alert.Severity,
                Status = alert.Status,
                Body = Encoding.UTF8.GetString(AlertJson.Write(alert)),
                CreatedAt = change.Now,
                Since = change.Now,
                DueAt = change.Now,
                State = state,
                Attempts = answer is null ? 0 : 3,
                Answer = answer,
                EndedAt = state == OutboxState.Waiting ? null : change.Now,
            });
            return true;
        },
        Cancellation);

    /// <summary>The state of each alert.</summary>
    public async Task<Dictionary<string, OutboxState>> StatesAsync() => (await EntriesAsync()).ToDictionary(entry => entry.AlertId, entry => entry.State);

    public Task<IReadOnlyList<OutboxEntry>> EntriesAsync() => Outbox.ReadAsync(Service, reader => reader.ReadAsync(new()), Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await Receiver.DisposeAsync();
        Folder.Dispose();
    }
}
