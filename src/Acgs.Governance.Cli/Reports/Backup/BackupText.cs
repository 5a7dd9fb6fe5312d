// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Cli.Reports.Backup;

/// <summary>Writes what became of backups for people.</summary>
internal static class BackupText
{
    public static void Write(CreatedBackup created, TextWriter output)
    {
        var time = created.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.WriteLine($"{Escape(created.Folder.Path)}: {Describe(created.Manifest)}, {Quantity.Bytes(created.Manifest.Size)} in {time} s");
        output.WriteLine(DescribeLedger(created.Manifest.Ledger));
        foreach (var name in created.Removed)
        {
            output.WriteLine($"removed {name}");
        }
    }

    public static void Write(VerifiedBackup verified, TextWriter output, Colors colors)
    {
        foreach (var finding in verified.Findings)
        {
            output.WriteLine($"{colors.Bad}{BackupJson.NameOf(finding.Kind)}{colors.End}: {Escape(finding.Message)}");
        }

        var (color, verdict) = verified.IsGood ? (colors.Good, "good") : (colors.Bad, "not good");
        var what = verified.Manifest is { } manifest ? $": {Describe(manifest)}" : string.Empty;
        output.WriteLine($"{color}{verdict}{colors.End}: {Escape(verified.Folder.Path)}{what}");
        if (verified is { IsGood: true, Manifest.Ledger: var ledger })
        {
            output.WriteLine(DescribeLedger(ledger));
        }
    }

    public static void Write(RestoredBackup restored, BackupServer server, TextWriter output)
    {
        var (name, database) = (Escape(restored.Folder.Name), Escape(restored.Database));
        output.WriteLine($"restored {name} into the new database '{database}' on {server.Address}: {Describe(restored.Manifest)}");
        if (restored.LedgerPath is { } ledger)
        {
            output.WriteLine($"restored the ledger into {Escape(ledger)}");
        }
        else if (restored.Manifest.Ledger is { Place: LedgerPlace.File })
        {
            output.WriteLine($"not restored: the ledger, {BackupFolder.Ledger} of the backup; --ledger-to restores it as well");
        }

        output.WriteLine();
        var hasOriginalName = restored.Database == restored.Manifest.Database.Name;
        output.WriteLine(hasOriginalName
            ? "It has the name of the one that was backed up. Before the services use it"
            : "Nothing uses it yet. To switch, stop the services, then");
        foreach (var command in SwitchCommands.Of(restored, server))
        {
            output.WriteLine($"  {Escape(command)}");
        }

        if (!hasOriginalName)
        {
            output.WriteLine($"or let connection strings name it: Database={Escape(restored.Database)}");
        }
    }

    public static void Write(IReadOnlyList<BackupEntry> backups, TextWriter output, Colors colors)
    {
        foreach (var backup in backups)
        {
            var state = backup switch
            {
                { State: BackupState.Partial } => $"{colors.Note}partial{colors.End}: {backup.Problem}",
                { State: BackupState.Damaged } => $"{colors.Bad}damaged{colors.End}: {Escape(backup.Problem!)}",
                { Verification: { IsGood: true, At: var at } } => $"{colors.Good}verified{colors.End} {ManifestWriter.Format(at)}",
                { Verification: { At: var at } } => $"{colors.Bad}not good{colors.End} {ManifestWriter.Format(at)}",
                _ => "not verified",
            };
            var what = backup.Manifest is { } manifest
                ? $"{ManifestWriter.Format(manifest.CreatedAt)}  {Escape(manifest.Database.Name)}  {Quantity.Bytes(manifest.Size)}  "
                : string.Empty;
            output.WriteLine($"{backup.Folder.Name}  {what}{state}");
        }

        output.WriteLine(Plural.Of(backups.Count(backup => backup.State == BackupState.Complete), "complete backup"));
    }

    private static string Describe(BackupManifest manifest)
    {
        var tables = manifest.Content.Tables;
        var rows = Plural.Of(tables.Sum(table => table.Rows), "row");
        return $"database '{Escape(manifest.Database.Name)}', {Plural.Of(tables.Count, "table")}, {rows}";
    }

    private static string DescribeLedger(BackedUpLedger? ledger) => ledger is null
        ? "no ledger in it"
        : $"ledger '{Escape(ledger.Origin)}' in the {(ledger.Place == LedgerPlace.Dump ? "dump" : "file " + BackupFolder.Ledger)}, "
            + $"{Plural.Of(ledger.Size, "record")}, root hash {Escape(ledger.RootHash)}";

    private static string Escape(string text) => ControlCharacters.Escape(text);
}
