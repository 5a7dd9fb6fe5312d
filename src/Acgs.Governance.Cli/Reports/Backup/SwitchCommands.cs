// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Cli.Reports.Backup;

/// <summary>How to put a restored database in the place of the one that was backed up, for a shell.</summary>
internal static class SwitchCommands
{
    public static IEnumerable<string> Of(RestoredBackup restored, BackupServer server)
    {
        var (original, made) = (restored.Manifest.Database.Name, restored.Database);
        var before = SqlName.Quote($"{restored.Folder.Name}-before");
        // A restore has no statistics for the planner.
        yield return $"vacuumdb{Connection(server)} --analyze-in-stages --dbname={Shell(made)}";
        if (made == original)
        {
            yield break;
        }

        var rename = $" --command={Shell($"ALTER DATABASE {SqlName.Quote(made)} RENAME TO {SqlName.Quote(original)}")}";
        yield return $"psql{Connection(server)} --dbname=postgres --set=ON_ERROR_STOP=1 --single-transaction"
            + (restored.IsOriginalThere ? $" --command={Shell($"ALTER DATABASE {SqlName.Quote(original)} RENAME TO {before}")}" : string.Empty)
            + rename;
    }

    private static string Connection(BackupServer server) =>
        $" --host={Shell(server.Host)} --port={server.Port}{(server.Username is { } user ? $" --username={Shell(user)}" : string.Empty)}";

    private static string Shell(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
