// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Cli.Commands.Backup;

/// <summary>What several commands about backups read.</summary>
internal static class BackupOptions
{
    private static readonly Option<string?> Server = new("--server")
    {
        Description = "The server to restore on: a connection string or URI of PostgreSQL without password. "
            + "By default that of the service's database.",
        HelpName = "server",
    };

    public static Argument<string> Backup { get; } = new("backup") { Description = "The folder of one backup." };

    /// <summary>Adds the options of a command that restores.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Backup);
        command.Add(Server);
        command.Add(DatabaseOptions.Database);
        LedgerOptions.AddTo(command);
    }

    public static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    /// <exception cref="UsageException">There is no folder of that name, or backups are in it.</exception>
    /// <exception cref="FailureException">It may not be read.</exception>
    public static BackupFolder ReadBackup(ParseResult parsed)
    {
        var path = parsed.GetValue(Backup)!;
        var inner = FindIn(path);
        var folder = new BackupFolder(path);
        return inner is null || File.Exists(folder.PathOf(BackupFolder.Manifest)) ? folder
            : throw new UsageException($"'{path}' is no backup, it has backups in it; name one, such as '{inner}'.");
    }

    /// <summary>The server on which a backup is restored.</summary>
    /// <exception cref="UsageException">None is named.</exception>
    public static BackupServer ReadServer(ParseResult parsed, ServiceConfiguration configuration) =>
        new(parsed.GetValue(Server) is { } given
            ? DatabaseOptions.Read("--server", given, configuration)
            : DatabaseOptions.Find(parsed, configuration));

    private static string? FindIn(string path)
    {
        try
        {
            return Directory.EnumerateDirectories(path).Where(inner => BackupName.IsBackup(Path.GetFileName(inner))).Max(StringComparer.Ordinal);
        }
        catch (UnauthorizedAccessException)
        {
            throw new FailureException($"'{path}' may not be read by this account; give it the right to.");
        }
        catch (Exception exception) when (exception is ArgumentException or IOException && !Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is no folder; name one backup, such as those that 'acgs-cli backup list' shows.");
        }
    }
}
