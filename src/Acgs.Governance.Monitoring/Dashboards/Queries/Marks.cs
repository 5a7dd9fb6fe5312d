// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>What is marked in the graphs of services: deployments, and changes of the constitution.</summary>
internal static class Marks
{
    /// <summary>How often the query is evaluated, and how long a change is new: each is found once.</summary>
    public const string Step = "1m";

    public static IReadOnlyList<EventMark> Of(Chosen chosen) =>
    [
        new("Deployments", "blue", Change(chosen, "version"), "{{job}} runs {{version}}"),
        new("Constitution", "purple", Change(chosen, ExportedSeries.Hash), $"{{{{job}}}} states {{{{{ExportedSeries.Hash}}}}}"),
    ];

    // A value is new if it was not the last one that the service had. That it was there within the hour is not enough: a rollback would be none.
    // That it was there a minute ago is too much: a restart would be one.
    private static string Change(Chosen chosen, string label)
    {
        var now = $"group by (job, {ExportedSeries.BuildInfo.Label(label)}) ({chosen.Instances.Select(ExportedSeries.BuildInfo)})";
        var last = $"max_over_time((time() * {now})[1h:15s] offset {Step})";
        return $"{now}\nunless on (job, {label}) ({last}\n  == on (job) group_left () max by (job) ({last}))";
    }
}
