// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;
using Acgs.Governance.Operations.Documents.Promql;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>Looks for rules of Prometheus that stay silent, fire too often, or say the wrong thing.</summary>
internal sealed partial class RuleCheck : IDocumentCheck
{
    public IEnumerable<Defect> Find(CheckedDocument document)
    {
        var blocks = document.Rules.Where(found => found.Rules.Count > 0).ToList();
        var absent = blocks.SelectMany(found => found.Rules).SelectMany(rule => rule.Query.Selectors)
            .Where(selector => selector.Has("absent") || selector.Has("absent_over_time")).Select(selector => selector.Name).ToHashSet();
        return blocks.SelectMany(found => FindGrafana(found.Block))
            .Concat(blocks.SelectMany(found => found.Rules).Where(rule => rule.IsAlert)
                .SelectMany(rule => FindEntries(rule).Concat(FindThresholds(rule, absent))));
    }

    private static IEnumerable<Defect> FindGrafana(Block block) => block.Lines.Where(line => GrafanaComment().IsMatch(line.Text))
        .Select(line => new Defect(
            DocumentRule.MisleadingQuery, line.Number, line.Text.Trim(),
            "the rules below are those of Prometheus, which Grafana does not read; name them so, and load them by rule_files"));

    private static IEnumerable<Defect> FindEntries(MonitoringRule rule)
    {
        foreach (var entry in rule.Entries)
        {
            if (entry is { Section: "labels", Key: "constitutional_hash" } && !entry.Value.Contains("{{", StringComparison.Ordinal))
            {
                yield return new(
                    DocumentRule.MisleadingQuery, entry.Line, entry.Key,
                    "a constant label says nothing, and another value makes another alert of it; write it as an annotation");
            }

            if (Milliseconds().IsMatch(entry.Value) && rule.Query.Selectors.Any(selector => selector.Name.Contains("_seconds", StringComparison.Ordinal)))
            {
                yield return new(DocumentRule.MisleadingQuery, entry.Line, "$value }}ms", "the value is in seconds; write {{ $value | humanizeDuration }}");
            }
        }
    }

    private static IEnumerable<Defect> FindThresholds(MonitoringRule rule, HashSet<string> absent)
    {
        if (!LessThan().IsMatch(rule.Query.Text))
        {
            yield break;
        }

        foreach (var selector in rule.Query.Selectors.Where(selector => KnownSeries.IsOurs(selector.Name)))
        {
            var causes = DescribeThreshold(selector, absent).ToList();
            if (causes.Count > 0)
            {
                yield return new(DocumentRule.MisleadingQuery, rule.Query.LineAt(selector.Position), rule.Name, string.Join("; ", causes));
            }
        }
    }

    private static IEnumerable<string> DescribeThreshold(PromqlSelector selector, HashSet<string> absent)
    {
        if (!absent.Contains(selector.Name))
        {
            yield return $"stays silent when there is no {selector.Name}; add 'or absent({selector.Name})' or an alert on up == 0";
        }

        if (selector.IsRate && KnownSeries.IsSeveral(selector.Name) && !selector.Calls.Any(call => call.Name is "sum" or "avg" or "max" or "min"))
        {
            yield return "fires for each series below the threshold, however many there are in all; write sum by (job) (…)";
        }
    }

    [GeneratedRegex("#.*grafana", RegexOptions.IgnoreCase)]
    private static partial Regex GrafanaComment();

    [GeneratedRegex(@"\$value\s*\}\}\s*ms\b")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"<=? *(?:bool )? *[0-9.]+\s*$")]
    private static partial Regex LessThan();
}
