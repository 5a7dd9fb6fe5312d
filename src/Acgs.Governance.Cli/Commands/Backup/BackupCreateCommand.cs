// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports.Backup;
using Acgs.Governance.Operations.Backup;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Cli.Commands.Backup;

/// <summary><c>acgs-cli backup create</c>.</summary>
internal static class BackupCreateCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Description = "The folder that backups are in; each is a folder in it.",
            HelpName = "folder",
            Required = true,
        };
        var keep = new Option<int?>("--keep")
        {
            Description = "How many backups of this database stay, the new one included; all by default.",
            HelpName = "number",
        };
        var days = new Option<int?>("--keep-days")
        {
            Description = "How many days old they may become. With --keep: what one of both keeps stays.",
            HelpName = "days",
        };
        var textfile = LedgerOptions.File("--textfile", "A file of metrics for the textfile collector of the node exporter; its name ends in .prom.");
        var format = BackupOptions.Format();
        var command = new Command("create", "Makes a backup of the database, the ledger and the configuration.")
        {
            to, keep, days, textfile, DatabaseOptions.Database, format,
        };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var run = new BackupRun(parsed);
            var retention = new BackupRetention(
                AtLeastOne("--keep", parsed.GetValue(keep)),
                AtLeastOne("--keep-days", parsed.GetValue(days)) is { } age ? TimeSpan.FromDays(age) : null);
            var metrics = CheckTextfile(parsed.GetValue(textfile));
            var server = DatabaseOptions.Find(parsed, run.Configuration);
            return run.Run(
                OperatorRules.BackupCreated,
                async stop => await new BackupCreation(
                    new(
                        new(server), await run.FindLedgerAsync(stop), FindConfiguration(LedgerOptions.ConfigurationPath(parsed)),
                        Path.GetFullPath(parsed.GetValue(to)!), retention, ToolVersion.Value, run.Hash),
                    TimeProvider.System).RunAsync(stop),
                _ => ExitCode.Success,
                created => Report(created, parsed.GetValue(format) == "json", metrics));
        });
        return command;
    }

    private static int? AtLeastOne(string option, int? value) =>
        value is < 1 or > 100_000 ? throw new UsageException($"{option} takes a number from 1 to 100000, not {value}.") : value;

    private static string? CheckTextfile(string? path) =>
        path is null ? null
        : !path.EndsWith(".prom", StringComparison.Ordinal)
            ? throw new UsageException($"--textfile: '{path}' does not end in .prom; the node exporter reads no other files.")
        : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
            ? throw new UsageException($"--textfile: the folder of '{path}' does not exist.")
        : path;

    // Also those of other environments, which nobody has read yet.
    private static string[] FindConfiguration(string path)
    {
        string[] files = File.Exists(path) ? [path] : [.. Directory.EnumerateFiles(path, "appsettings*.json").Order(StringComparer.Ordinal)];
        return files.Select(ConfigurationCopy.FindProblem).FirstOrDefault(problem => problem is not null) is { } first
            ? throw new UsageException(first)
            : files;
    }

    private static void Report(CreatedBackup created, bool isJson, string? metrics)
    {
        BackupRun.Tell(created.Notes);
        try
        {
            ResultOutput.Write(isJson, output => BackupJson.Write(created, output), output => BackupText.Write(created, output));
        }
        finally
        {
            BackupMetrics.Write(created, metrics);
        }
    }
}
