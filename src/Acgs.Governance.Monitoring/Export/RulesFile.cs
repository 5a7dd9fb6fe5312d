// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Rules;
using YamlDotNet.RepresentationModel;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>Rules as Prometheus reads them.</summary>
internal static class RulesFile
{
    /// <summary>Writes groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="parameters">Where the runbooks are.</param>
    /// <param name="hash">The hash of the header.</param>
    public static string Write(IEnumerable<RuleGroup> groups, MonitoringParameters parameters, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, "Rules of the platform, made from the names that the services export."),
        Map(("groups", List(groups.Select(group => Group(group, parameters))))));

    private static YamlMappingNode Group(RuleGroup group, MonitoringParameters parameters) => Map(
        ("name", Text(group.Name)),
        ("rules", List([.. group.Recording.Select(Rule), .. group.Alerts.Select(alert => Rule(alert, parameters))])));

    private static YamlMappingNode Rule(RecordingRule rule) => Map(("record", Text(rule.Name)), ("expr", Text(rule.Expression)));

    // The priority is for people, the severity for routes. The hash is no label: a rotation would make other alerts of the same ones.
    private static YamlMappingNode Rule(AlertRule rule, MonitoringParameters parameters)
    {
        var map = Map(("alert", Text(rule.Name)), ("expr", Text(rule.Expression)));
        if (rule.For > TimeSpan.Zero)
        {
            map.Add("for", Time(rule.For));
        }

        map.Add("labels", Map(("severity", Text(NameOf(rule.Priority.Severity))), ("priority", Text(rule.Priority.Name))));
        map.Add("annotations", Map(
            ("summary", Text(rule.Summary)), ("description", Text(rule.Description)), ("runbook_url", Text($"{parameters.Runbooks}{rule.Name}.md"))));
        return map;
    }

    private static string NameOf(ViolationSeverity severity) => severity.ToString().ToLowerInvariant();
}
