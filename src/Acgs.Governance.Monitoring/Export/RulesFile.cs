// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using YamlDotNet.RepresentationModel;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>Rules as Prometheus reads them.</summary>
internal static class RulesFile
{
    /// <summary>Writes groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="parameters">Where the runbooks are, and the labels.</param>
    /// <param name="hash">The hash of the header.</param>
    public static string Write(IEnumerable<RuleGroup> groups, MonitoringParameters parameters, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, "Rules of the platform, made from the names that the services export."),
        Map(("groups", List(groups.Select(group => Group(group, parameters))))));

    /// <summary>
    /// The labels of an alert. The priority is for people, the severity for routes. The hash is none: a rotation would make other alerts of the same ones.
    /// </summary>
    public static (string Key, YamlNode Value)[] LabelsOf(AlertRule rule, MonitoringParameters parameters) =>
    [
        ("severity", Text(NameOf(rule.Priority.Severity))),
        ("priority", Text(rule.Priority.Name)),
        .. parameters.Labels.Select(label => (label.Name, (YamlNode)Text(label.Value))),
    ];

    public static YamlMappingNode Annotations(AlertRule rule, MonitoringParameters parameters) => Map(
        ("summary", Text(rule.Summary)), ("description", Text(rule.Description)), ("runbook_url", Text($"{parameters.Runbooks}{rule.Name}.md")));

    private static YamlMappingNode Group(RuleGroup group, MonitoringParameters parameters)
    {
        var map = Map(("name", Text(group.Name)));
        if (group.Interval is { } interval)
        {
            map.Add("interval", Time(interval));
        }

        map.Add("rules", List([.. group.Recording.Select(Rule), .. group.Alerts.Select(alert => Rule(alert, parameters))]));
        return map;
    }

    private static YamlMappingNode Rule(RecordingRule rule) => Map(("record", Text(rule.Name)), ("expr", Text(rule.Expression)));

    private static YamlMappingNode Rule(AlertRule rule, MonitoringParameters parameters)
    {
        var map = Map(("alert", Text(rule.Name)), ("expr", Text(rule.Expression)));
        if (rule.For > TimeSpan.Zero)
        {
            map.Add("for", Time(rule.For));
        }

        if (rule.KeepFiring > TimeSpan.Zero)
        {
            map.Add("keep_firing_for", Time(rule.KeepFiring));
        }

        map.Add("labels", Map(LabelsOf(rule, parameters)));
        map.Add("annotations", Annotations(rule, parameters));
        return map;
    }

    private static string NameOf(ViolationSeverity severity) => severity.ToString().ToLowerInvariant();
}
