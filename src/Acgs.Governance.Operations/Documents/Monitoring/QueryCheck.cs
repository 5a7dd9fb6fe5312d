// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Promql;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>Looks for queries that are valid and do not say what they are meant to.</summary>
internal sealed partial class QueryCheck : IDocumentCheck
{
    // What other documents show as an example of PromQL is left alone where the platform has a better form.
    public IEnumerable<Defect> Find(CheckedDocument document) => document.Queries.SelectMany(query => query.Selectors.SelectMany(selector =>
        Describe(query, selector).Concat(document.IsOfPlatform ? DescribeMachine(query, selector) : []).Select(message =>
            new Defect(DocumentRule.MisleadingQuery, query.LineAt(selector.Position), selector.Name, message))));

    private static IEnumerable<string> Describe(DocumentQuery query, PromqlSelector selector)
    {
        if (selector.Has("histogram_quantile") && !selector.IsRate && selector.Name.EndsWith("_bucket", StringComparison.Ordinal))
        {
            yield return $"is counted since the start, and its quantile hardly moves; write histogram_quantile(…, sum by (le) (rate({selector.Name}[5m])))";
        }

        if (KnownSeries.Ratios.Contains(selector.Name) && Percent().IsMatch(query.Comment) && !query.Text.Contains("100", StringComparison.Ordinal))
        {
            yield return "is a ratio from 0 to 1, and the comment speaks of percent; write the target as a ratio, or multiply by 100";
        }
    }

    private static IEnumerable<string> DescribeMachine(DocumentQuery query, PromqlSelector selector)
    {
        if (selector.Name.StartsWith("node_network_", StringComparison.Ordinal) && selector.IsRate && selector.Matchers.Count == 0)
        {
            yield return "counts loopback and virtual interfaces too; write {device!~\"lo|veth.*|docker.*|br-.*\"}";
        }

        if (selector.Name == "node_cpu_seconds_total" && IsSubtracted(query, selector)
            && selector.Matchers.Exists(matcher => matcher.Matcher.TrimEnd() == "mode=\"idle\""))
        {
            yield return "counts waiting for disks and time stolen by other guests as use; write mode=~\"idle|iowait|steal\"";
        }

        if (selector.Name == "node_filesystem_avail_bytes" && IsSubtracted(query, selector) && selector.Matchers.Count == 0)
        {
            yield return "counts a device for each mount, and memory as disk; write {fstype!~\"tmpfs|overlay|squashfs\"} and max by (instance, device)";
        }
    }

    // Use as what is left of the whole.
    private static bool IsSubtracted(DocumentQuery query, PromqlSelector selector)
    {
        var start = query.Text.LastIndexOf('\n', Math.Max(0, selector.Position - 1)) + 1;
        return Subtraction().IsMatch(query.Text[start..selector.Position]);
    }

    [GeneratedRegex(@"[0-9] ?%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(?:100|1) *- *")]
    private static partial Regex Subtraction();
}
