// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>An outbox in a file, with a clock that the test turns.</summary>
internal sealed class LifecycleScene : IAsyncDisposable
{
    public const string Sender = "orders";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-alerts-");
    private readonly SqliteLedgerStore _store;

    private LifecycleScene(AlertLifecycle lifecycle)
    {
        Lifecycle = lifecycle;
        _store = new(Path.Combine(_folder.FullName, "alerts.db"), Time);
    }

    public TestTime Time { get; } = new();

    public AlertLifecycle Lifecycle { get; }

    public IAlertOutbox Outbox => _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LifecycleScene> StartAsync(int mostPerMinute = 20, params (string Name, ViolationSeverity Least)[] webhooks)
    {
        var scene = new LifecycleScene(new(new(Sender, webhooks.Length == 0 ? [("oncall", ViolationSeverity.Low)] : webhooks, mostPerMinute)));
        await scene._store.MigrateAsync("alerts.example", Cancellation);
        return scene;
    }

    /// <summary>Says that something is wrong.</summary>
    public Task OpenAsync(
        string key, ViolationSeverity severity = ViolationSeverity.High, string source = "one", TimeSpan? lifetime = null, string rule = AlertRules.CheckUnhealthy) =>
        ChangeAsync(async change => await Lifecycle.OpenAsync(
            change, new(Alert(key, severity, rule), source, lifetime ?? TimeSpan.FromDays(1))));

    public Task CloseAsync(string key, string? source = "one") => ChangeAsync(async change => await Lifecycle.CloseAsync(change, key, source));

    public Task ExpireAsync() => ChangeAsync(async change => await Lifecycle.ExpireAsync(change));

    /// <summary>Says that all that waits was delivered.</summary>
    public Task DeliverAsync() => ChangeAsync(async change =>
    {
        foreach (var entry in await change.ReadAsync(new() { State = OutboxState.Waiting }))
        {
            await change.UpdateAsync(entry with { State = OutboxState.Delivered, EndedAt = change.Now });
        }
    });

    /// <summary>What is in the outbox, as <c>state status severity key</c>.</summary>
    public async Task<IEnumerable<string>> ReadAsync() => (await Outbox.ReadAsync(Sender, reader => reader.ReadAsync(new()), Cancellation))
        .Select(entry => $"{entry.State} {entry.Status} {entry.Severity} {entry.DedupKey}");

    /// <summary>The alerts in the outbox.</summary>
    public Task<IReadOnlyList<OutboxEntry>> EntriesAsync() => Outbox.ReadAsync(Sender, reader => reader.ReadAsync(new()), Cancellation);

    public Task ChangeAsync(Func<IOutboxChange, ValueTask> change) => Outbox.ChangeAsync(
        Sender,
        [],
        async changes =>
        {
            await change(changes);
            return true;
        },
        Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Alert Alert(string key, ViolationSeverity severity, string rule) => new()
    {
        Id = Guid.CreateVersion7().ToString(),
        Service = Sender,
        Message = $"{key} is wrong.",
        ConstitutionalHash = "cdd01ef066bc6cf2",
        Timestamp = Time.GetUtcNow(),
        Severity = severity,
        Status = AlertStatus.Firing,
        Rule = rule,
        DedupKey = key,
    };
}
