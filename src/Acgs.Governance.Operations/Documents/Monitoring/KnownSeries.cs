// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>The series with our prefix that services export or rules record, from the model that rules and dashboards are made of.</summary>
internal static class KnownSeries
{
    private static readonly Dictionary<string, SeriesFamily> Exported =
        ExportedSeries.All.SelectMany(family => family.Series.Select(name => (name, family))).ToDictionary(pair => pair.name, pair => pair.family);

    private static readonly HashSet<string> Recorded =
        [.. new PlatformRules(new MonitoringParameters()).Groups.SelectMany(group => group.Recording).Select(rule => rule.Name)];

    private static readonly Dictionary<string, ForeignFamily> OfBackups = BackupSeries.All.ToDictionary(family => family.Name);

    // Labels of targets, which Prometheus adds.
    private static readonly HashSet<string> TargetLabels =
    [
        "job", "instance", "service", "namespace", "pod", "container", "node", "cluster", "environment", "env", "region", "zone", "replica", "team",
        "__name__", ForeignSeries.Overflow,
    ];

    /// <summary>Series that are shares, from 0 to 1.</summary>
    public static IReadOnlyList<string> Ratios { get; } =
        [Governance.Monitoring.Rules.Recorded.CacheHitRate, Governance.Monitoring.Rules.Recorded.ComplianceRate];

    public static bool IsOurs(string series) =>
        series.StartsWith("acgs_", StringComparison.Ordinal) || series.StartsWith("acgs:", StringComparison.Ordinal);

    public static bool Contains(string series) => Exported.ContainsKey(series) || OfBackups.ContainsKey(series) || Recorded.Contains(series);

    /// <summary>Whether the series is exported and has labels of its own, so that it is several.</summary>
    public static bool IsSeveral(string series) => Exported.TryGetValue(series, out var family) && family.Labels.Count > 0;

    /// <summary>Whether a series can have a label; of recorded ones that is not known.</summary>
    public static bool HasLabel(string series, string label) => !Exported.TryGetValue(series, out var family)
        || family.Labels.Contains(label) || TargetLabels.Contains(label)
        || (label == "le" && family.Kind == SeriesKind.Histogram && series == family.Buckets);
}
