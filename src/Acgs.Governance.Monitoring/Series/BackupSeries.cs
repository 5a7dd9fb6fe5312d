// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>What <c>acgs-cli backup create --textfile</c> writes for the node exporter. A table of docs/metrics.md is made of them.</summary>
internal static class BackupSeries
{
    public const string Database = "database";

    public static ForeignFamily LastSuccess { get; } = new("acgs_backup_last_success_timestamp_seconds", Database);

    public static ForeignFamily LastSize { get; } = new("acgs_backup_last_size_bytes", Database);

    public static ForeignFamily LastDuration { get; } = new("acgs_backup_last_duration_seconds", Database);

    public static IReadOnlyList<ForeignFamily> All { get; } = [LastSuccess, LastSize, LastDuration];

    /// <summary>What a series says; also its help in the file.</summary>
    public static string MeaningOf(ForeignFamily family) =>
        family == LastSuccess ? "When the last backup was completed, in seconds since 1970."
        : family == LastSize ? "The length of all files of the last backup."
        : "How long the last backup took.";

    /// <summary>The table of docs/metrics.md.</summary>
    public static string ToMarkdown() =>
        "| series of backups | labels | meaning |\n|---|---|---|\n"
        + string.Concat(All.Select(family => $"| `{family.Name}` | `{Database}` | {MeaningOf(family)} |\n"));
}
