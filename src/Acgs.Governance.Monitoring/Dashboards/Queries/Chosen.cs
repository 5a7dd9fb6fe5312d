// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>What the readers of dashboards choose, and the series of it.</summary>
internal sealed class Chosen
{
    /// <summary>As long as Grafana says: at least four scrapes, and longer when a longer time is looked at.</summary>
    public const string Window = "$__rate_interval";

    /// <summary>All the time that is looked at.</summary>
    public const string Range = "$__range";

    private const string Job = "job";
    private const string Instance = "instance";

    private const string JobMatcher = $"{Job}=~\"${Job}\"";

    public Chosen(MonitoringParameters parameters)
    {
        var labels = parameters.Labels.Select(label => $"{label.Name}=\"{label.Value}\"").ToArray();
        Instances = new(string.Join(',', [JobMatcher, $"{Instance}=~\"${Instance}\"", .. labels]));
        Jobs = new(JobMatcher);
        Alerts = new(string.Join(',', [JobMatcher, .. labels]));
        ServiceVariables = Variables(ExportedSeries.BuildInfo.Name, labels);
        // Each exporter has one of them for each of its targets.
        ExporterVariables = Variables("", [$"__name__=~\"{NodeSeries.Machine.Name}|{PostgresSeries.Up.Name}|{RedisSeries.Up.Name}\"", .. labels]);
    }

    /// <summary>Series of targets.</summary>
    public Promql Instances { get; }

    /// <summary>Series that rules record by job: they have no other label of the target.</summary>
    public Promql Jobs { get; }

    /// <summary>Alerts, some of which are of no instance.</summary>
    public Promql Alerts { get; }

    public IReadOnlyList<Variable> ServiceVariables { get; }

    public IReadOnlyList<Variable> ExporterVariables { get; }

    private static Variable[] Variables(string series, string[] matchers) =>
    [
        new(Job, "Job", $"{series}{{{string.Join(',', matchers)}}}", Job),
        new(Instance, "Instance", $"{series}{{{string.Join(',', [.. matchers, JobMatcher])}}}", Instance),
    ];
}
