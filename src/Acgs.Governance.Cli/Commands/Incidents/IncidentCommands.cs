// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;
using Acgs.Governance.Operations.Incidents.Storage;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary>What the commands about incidents have in common.</summary>
internal static class IncidentCommands
{
    /// <summary>The option that names an incident.</summary>
    public static Option<string> Id { get; } = new("--incident-id")
    {
        Description = "The incident, such as INC-2026-001.",
        HelpName = "id",
        Required = true,
    };

    /// <summary>The option that names who does it.</summary>
    public static Option<string> Author { get; } = new("--author")
    {
        Description = "Who does it; the name of the login by default.",
        HelpName = "name",
        DefaultValueFactory = _ => Environment.UserName,
    };

    /// <summary>The priorities by name.</summary>
    public static string[] Priorities { get; } = [.. AlertPriority.All.Select(priority => priority.Name)];

    /// <summary>Opens the incidents and works.</summary>
    /// <exception cref="FailureException">The store cannot do it, or the user ended it.</exception>
    public static T Run<T>(ParseResult parsed, Func<IncidentStore, ILedgerStore, CancellationToken, Task<T>> work)
    {
        GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
        var location = LedgerOptions.Find(parsed);
        return LedgerRun.Run(location, title: null, async (ledger, _, stop) =>
        {
            await using var incidents = new IncidentStore(location.Path is { } path
                ? new SqliteIncidents(path, TimeProvider.System)
                : new PostgreSqlIncidents(location.Connection!.ConnectionString, location.Schema));
            return await work(incidents, ledger, stop);
        });
    }

    /// <summary>The active hash, as the service or the folder has it.</summary>
    public static string HashOf(LedgerSettings settings) =>
        settings.Hash ?? new SettingsProvider(Environment.CurrentDirectory).Default.Constitution.Active;
}
