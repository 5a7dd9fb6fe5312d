// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Alerts;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Reports.Health;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary>
/// Alerts of <c>acgs-cli health --alert</c>. Its outbox is a file that one run leaves for the next: it knows what is firing, and has what could not
/// be delivered.
/// </summary>
internal sealed class TargetAlerts : IDisposable
{
    /// <summary>The option that names the file.</summary>
    public static readonly Option<string?> State = LedgerOptions.File(
        "--state", "The file in which --alert keeps what is firing and what is not delivered; by default in the user's folder for data.");

    /// <summary>The option that names the configuration.</summary>
    public static readonly Option<string?> Configuration = new("--config")
    {
        Description = "The folder or appsettings file with Acgs:Alerts:Webhooks; the current folder by default. Environment variables do as well.",
        HelpName = "path",
    };

    private const string Sender = "acgs-cli health";
    private const string Source = "acgs-cli";

    // Until it is healthy again, however long the pause between two runs.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3_650);

    private readonly IAlertOutbox _outbox;
    private readonly AlertLifecycle _lifecycle;
    private readonly AlertDelivery _delivery;
    private readonly string _hash;
    private readonly TimeSpan _longest;

    private TargetAlerts(IAlertOutbox outbox, IReadOnlyList<Webhook> webhooks, string hash, TimeSpan longest)
    {
        (_outbox, _hash, _longest) = (outbox, hash, longest);
        _lifecycle = WebhookSettings.Lifecycle(Sender, webhooks);
        _delivery = new(outbox, Sender, webhooks, static (_, _) => { });
    }

    /// <summary>Opens the file and works, while alerts are delivered beside it.</summary>
    /// <exception cref="UsageException">There is no receiver, or no place for the file.</exception>
    public static int Run(ParseResult parsed, string hash, TimeSpan longest, Func<TargetAlerts?, CancellationToken, int> work)
    {
        var webhooks = WebhookSettings.Read(ServiceConfiguration.Read(parsed.GetValue(Configuration)));
        return LedgerRun.Run(new LedgerLocation(FindFile(parsed.GetValue(State)), Connection: null), title: null, async (store, _, stop) =>
        {
            await store.MigrateAsync("acgs-cli.health", stop);
            using var alerts = new TargetAlerts((IAlertOutbox)store, webhooks, hash, longest);
            using var end = new CancellationTokenSource();
            var delivering = alerts._delivery.RunAsync(end.Token);
            var code = await Task.Run(() => work(alerts, stop), CancellationToken.None);
            await end.CancelAsync();
            await delivering;
            return code;
        });
    }

    /// <summary>Says how targets are.</summary>
    public void Tell(HealthSummary summary, CancellationToken stop) => _outbox.ChangeAsync(
        Sender,
        [],
        async change =>
        {
            foreach (var target in summary.Targets)
            {
                if (target.Status == TargetStatus.Healthy)
                {
                    await _lifecycle.CloseAsync(change, KeyOf(target), Source);
                }
                else
                {
                    await _lifecycle.OpenAsync(change, new(Create(target, summary.IsOptional(target), change.Now), Source, Lifetime));
                }
            }

            return true;
        },
        stop).GetAwaiter().GetResult();

    /// <summary>Waits until all is delivered, at most as long as asking may take.</summary>
    /// <returns>Whether it is; if not, it is said.</returns>
    public bool Deliver(CancellationToken stop)
    {
        var waiting = _delivery.WaitAsync(new(), _longest, stop).GetAwaiter().GetResult();
        foreach (var entry in waiting)
        {
            var what = $"the alert about {entry.DedupKey} is not delivered to {entry.Webhook} yet ({entry.Answer ?? "no answer"})";
            Console.Error.WriteLine($"acgs-cli: {ControlCharacters.Escape(what)}; the next run tries again.");
        }

        return waiting.Count == 0;
    }

    public void Dispose() => _delivery.Dispose();

    private static string FindFile(string? given)
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return given is not null ? Path.GetFullPath(given)
            : folder.Length > 0 ? Path.Combine(folder, "acgs", "health.db")
            : throw new UsageException("there is no folder of this user for data: name a file with --state.");
    }

    private static string KeyOf(TargetHealth target) => $"health/{target.Target.Name}";

    private Alert Create(TargetHealth target, bool isOptional, DateTimeOffset now)
    {
        var rule = target.Status == TargetStatus.Unhealthy && !isOptional ? AlertRules.TargetUnhealthy : AlertRules.TargetDegraded;
        return new()
        {
            Id = Guid.CreateVersion7(now).ToString(),
            Service = target.Target.Name,
            Message = $"{target.Target.Name} is {HealthText.Name(target.Status)}: {target.Reason}.",
            ConstitutionalHash = _hash,
            Timestamp = now,
            Severity = AlertRules.Priorities[rule].Severity,
            Status = AlertStatus.Firing,
            Rule = rule,
            DedupKey = KeyOf(target),
        };
    }
}
