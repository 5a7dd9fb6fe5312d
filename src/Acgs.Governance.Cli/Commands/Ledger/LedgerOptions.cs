// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary>The options of every command that opens a ledger.</summary>
internal static class LedgerOptions
{
    private static readonly Option<string?> Location = new("--ledger")
    {
        Description = "The ledger: a file of SQLite, or a connection string or URI of PostgreSQL. By default that of the service's configuration.",
        HelpName = "ledger",
    };

    /// <summary>The option that names the configuration of the service.</summary>
    public static Option<string?> Configuration { get; } = new("--config")
    {
        Description = "The folder of the service, or its appsettings file; the current folder by default.",
        HelpName = "path",
    };

    public static void AddTo(Command command)
    {
        command.Add(Location);
        command.Add(Configuration);
    }

    /// <summary>Reads the configuration of the service.</summary>
    public static LedgerSettings ReadSettings(ParseResult parsed) => new(ServiceConfiguration.Read(parsed.GetValue(Configuration)));

    /// <summary>The folder of the service, or its file of configuration.</summary>
    public static string ConfigurationPath(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(Configuration) ?? ".");

    /// <summary>Finds the ledger that the user means; <see langword="null"/> if none is configured.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">The configuration of the service.</param>
    /// <param name="isNamed">Whether somebody said that there is one.</param>
    public static LedgerLocation? FindOrNone(ParseResult parsed, LedgerSettings settings, out bool isNamed)
    {
        var given = parsed.GetValue(Location);
        isNamed = settings.IsNamed(given);
        return settings.FindOrNone(given);
    }

    /// <summary>Finds the ledger that the user means.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static LedgerLocation Find(ParseResult parsed) => ReadSettings(parsed).Find(parsed.GetValue(Location));

    /// <summary>Finds where the alerts are that the user means.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static LedgerLocation FindOutbox(ParseResult parsed) => ReadSettings(parsed).FindOutbox(parsed.GetValue(Location));

    /// <summary>An option that takes the name of a file.</summary>
    public static Option<string?> File(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = "file" };
}
