// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Cli.Reports.Backup;

/// <summary>Writes metrics for the textfile collector of the node exporter. After a failure the file stays, and its time becomes old.</summary>
internal static class BackupMetrics
{
    /// <param name="created">The backup.</param>
    /// <param name="path">The file; <see langword="null"/> for none.</param>
    /// <exception cref="FailureException">The file cannot be written; the backup is made all the same.</exception>
    public static void Write(CreatedBackup created, string? path)
    {
        if (path is null)
        {
            return;
        }

        var end = created.Manifest.CreatedAt + created.Duration;
        var database = Escape(created.Manifest.Database.Name);
        var text = new StringBuilder();
        Add(BackupSeries.LastSuccess, end.ToUnixTimeMilliseconds() / 1000.0);
        Add(BackupSeries.LastSize, created.Manifest.Size);
        Add(BackupSeries.LastDuration, Math.Round(created.Duration.TotalSeconds, 3));
        try
        {
            WholeFile.Write(Path.GetFullPath(path), file => file.Write(Encoding.UTF8.GetBytes(text.ToString())));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"the backup {created.Folder.Name} is made, but '{path}' of --textfile is not written: {exception.Message}");
        }

        void Add(ForeignFamily series, double value) => text.Append(
            CultureInfo.InvariantCulture,
            $"# HELP {series.Name} {BackupSeries.MeaningOf(series)}\n# TYPE {series.Name} gauge\n"
            + $"{series.Name}{{{BackupSeries.Database}=\"{database}\"}} {value:0.###}\n");
    }

    private static string Escape(string value) => value
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
