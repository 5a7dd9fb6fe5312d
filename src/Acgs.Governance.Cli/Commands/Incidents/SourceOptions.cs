// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Incidents.Detection;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary>Where incidents are looked for, as options.</summary>
internal sealed class SourceOptions
{
    private const string None = "none";

    /// <summary>The option that names Prometheus.</summary>
    public static Option<string> Prometheus { get; } = new("--prometheus")
    {
        Description = "The address of Prometheus; 'none' to leave it out.",
        HelpName = "url",
        DefaultValueFactory = _ => "http://localhost:9091",
    };

    /// <summary>The option that names services in it.</summary>
    public static Option<string> Selector { get; } = SelectorOption.Create();

    private readonly Option<string> _since = new("--since")
    {
        Description = "From when on records and alerts of services are looked at: an age, a date or a time.",
        HelpName = "time",
        DefaultValueFactory = _ => "1h",
    };

    private readonly Option<string?> _alertmanager = new("--alertmanager")
    {
        Description = "The address of Alertmanager, which knows what is silenced; it is left out by default.",
        HelpName = "url",
    };

    public void AddTo(Command command) => Array.ForEach<Option>([_since, Prometheus, Selector, _alertmanager], command.Add);

    /// <summary>The address of Prometheus; <see langword="null"/> if the user leaves it out.</summary>
    /// <exception cref="UsageException">It is no address.</exception>
    public static Uri? ReadPrometheus(ParseResult parsed) =>
        parsed.GetValue(Prometheus) is not None and var text ? AddressArgument.Parse("--prometheus", text!) : null;

    /// <summary>Looks for incidents.</summary>
    /// <exception cref="UsageException">An option cannot be used.</exception>
    public IncidentDetection Detect(ParseResult parsed)
    {
        var since = TimeArgument.ParsePast("--since", parsed.GetValue(_since), TimeProvider.System.GetUtcNow())!.Value;
        var (prometheus, outbox) = (ReadPrometheus(parsed), LedgerOptions.FindOutbox(parsed));
        var alertmanager = parsed.GetValue(_alertmanager) is { } address ? AddressArgument.Parse("--alertmanager", address) : null;
        var selector = SelectorOption.Read(parsed, Selector);
        return IncidentCommands.Run(parsed, async (incidents, ledger, stop) =>
        {
            await using var alerts = LedgerStores.Open(outbox);
            var sources = new DetectionSources(ledger, (IAlertOutbox)alerts, prometheus, alertmanager) { Selector = selector };
            return await IncidentDetection.RunAsync(sources, await incidents.ReadAsync(stop), since, stop);
        });
    }
}
