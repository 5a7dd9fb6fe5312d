// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The series that a query may name, with their labels.</summary>
internal sealed class KnownSeries
{
    private readonly Dictionary<string, string[]> _labels = new(StringComparer.Ordinal);

    public KnownSeries(MonitoringParameters parameters)
    {
        string[] target = ["job", "instance", .. parameters.Labels.Select(label => label.Name)];
        foreach (var family in ExportedSeries.All)
        {
            foreach (var name in family.Series)
            {
                string[] bound = family.Kind == SeriesKind.Histogram && name == family.Buckets ? ["le"] : [];
                _labels[name] = [.. target, .. family.Labels, .. bound];
            }
        }

        foreach (var family in (ForeignFamily[])[.. NodeSeries.All, .. PostgresSeries.All, .. RedisSeries.All, ForeignSeries.Alert, new(ForeignSeries.Up)])
        {
            _labels[family.Name] = [.. target, .. family.Labels];
        }

        foreach (var rule in new PlatformRules(parameters).Groups.SelectMany(group => group.Recording))
        {
            _labels[rule.Name] = rule.Name == Recorded.CacheHitRate ? ["job", ExportedSeries.CacheHits.Label("cache")] : ["job"];
        }
    }

    /// <summary>What a query names that there is not.</summary>
    public IReadOnlyList<string> Faults(string expression)
    {
        var names = PromqlNames.Of(expression);
        var known = names.Selections.SelectMany(selection => _labels.GetValueOrDefault(selection.Series, [])).Append("le").ToHashSet();
        return
        [
            .. names.Unselected.Select(word => $"{word} is no function, and has no matchers"),
            .. names.Selections.Where(selection => !_labels.ContainsKey(selection.Series)).Select(selection => $"no series {selection.Series}"),
            .. from selection in names.Selections
               from label in selection.Labels
               where _labels.TryGetValue(selection.Series, out var labels) && !labels.Contains(label)
               select $"{selection.Series} has no label {label}",
            .. names.Grouped.Where(label => !known.Contains(label)).Select(label => $"no series has the label {label}"),
        ];
    }
}
