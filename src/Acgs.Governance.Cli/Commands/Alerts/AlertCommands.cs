// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary>What the commands about alerts have in common.</summary>
internal static class AlertCommands
{
    /// <summary>The option that names the service whose alerts are meant.</summary>
    public static Option<string?> Service { get; } = new("--service")
    {
        Description = "The service; Acgs:Service of the configuration by default.",
        HelpName = "service",
    };

    /// <summary>The service that the user means.</summary>
    /// <exception cref="UsageException">None is named.</exception>
    public static string FindService(ParseResult parsed, LedgerSettings settings) =>
        parsed.GetValue(Service) ?? settings.Configuration["Acgs:Service"]
        ?? throw new UsageException("no service is named: use --service, or name its folder, whose configuration has Acgs:Service, with --config.");

    /// <summary>Opens the outbox and works.</summary>
    /// <exception cref="FailureException">The store cannot do it, or the user ended it.</exception>
    public static T Run<T>(ParseResult parsed, Func<IAlertOutbox, CancellationToken, Task<T>> work)
    {
        GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
        return LedgerRun.Run(LedgerOptions.FindOutbox(parsed), title: null, (store, _, stop) => work((IAlertOutbox)store, stop));
    }
}
