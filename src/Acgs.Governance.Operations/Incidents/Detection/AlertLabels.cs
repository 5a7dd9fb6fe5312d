// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>What the labels of an alert of Prometheus tell.</summary>
internal static class AlertLabels
{
    private const string Name = "alertname";
    private const string Severity = "severity";

    // Equal for all alerts of a rule: they do not tell two apart.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { Name, Severity, "priority", "__name__", "alertstate" };

    /// <summary>Makes the sign of an alert; <see langword="null"/> if it is of another rule than ours.</summary>
    public static Signal? ToSignal(IReadOnlyDictionary<string, string> labels, IReadOnlyDictionary<string, string> annotations, DateTimeOffset since)
    {
        var rule = labels.GetValueOrDefault(Name, string.Empty);
        if (!Causes.IsExported(rule) || ViolationFields.ParseSeverity(labels.GetValueOrDefault(Severity)) is not { } severity)
        {
            return null;
        }

        var cause = rule == ConstitutionRules.Violation ? labels.GetValueOrDefault("rule", rule) : Causes.Of(rule);
        var summary = annotations.GetValueOrDefault("description") ?? annotations.GetValueOrDefault("summary") ?? rule;
        return new(labels.GetValueOrDefault("job", "platform"), cause, AlertPriority.Of(severity), since, Identify(labels), summary)
        {
            Runbook = annotations.GetValueOrDefault("runbook_url"),
            Labels = labels,
        };
    }

    /// <summary>The name of a rule and the labels that tell its alerts apart, as a query selects them.</summary>
    public static string Identify(IReadOnlyDictionary<string, string> labels)
    {
        var own = labels.Where(label => !Common.Contains(label.Key)).OrderBy(label => label.Key, StringComparer.Ordinal);
        return $"{labels.GetValueOrDefault(Name)}{{{string.Join(',', own.Select(label => $"{label.Key}=\"{label.Value}\""))}}}";
    }

    /// <summary>Whether two alerts, as <see cref="Identify"/> writes them, are one: one of them may have the external labels of Prometheus.</summary>
    public static bool AreSame(string first, string second)
    {
        if (first == second)
        {
            return true;
        }

        var (one, other) = (Split(first), Split(second));
        return one.Count > 1 && other.Count > 1 && (one.IsSubsetOf(other) || other.IsSubsetOf(one));
    }

    /// <summary>What a series is about, for people: the check or the metric, the service and the instance.</summary>
    public static string SubjectOf(IReadOnlyDictionary<string, string> labels, string metric)
    {
        var instance = labels.TryGetValue("instance", out var address) ? $" ({address})" : string.Empty;
        var service = $"{labels.GetValueOrDefault("job", "a service")}{instance}";
        return labels.TryGetValue("check", out var check) ? $"{check} of {service}" : metric == ForeignSeries.Up ? service : $"{metric} of {service}";
    }

    // The name is one of the parts.
    private static HashSet<string> Split(string alert) =>
        alert.Split('{', 2) is [var name, var labels] ? [$"{name}{{", .. labels.TrimEnd('}').TrimEnd('"').Split("\",")] : [alert];
}
