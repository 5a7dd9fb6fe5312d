// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Promql;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>Looks for series and labels with our prefix that nobody exports.</summary>
internal sealed class SeriesCheck : IDocumentCheck
{
    public IEnumerable<Defect> Find(CheckedDocument document)
    {
        var recorded = document.Rules.SelectMany(found => found.Rules).Where(rule => !rule.IsAlert).Select(rule => rule.Name).ToHashSet();
        return document.Queries.SelectMany(query => Find(query, recorded));
    }

    private static IEnumerable<Defect> Find(DocumentQuery query, HashSet<string> recorded)
    {
        // How many selectors a call is around.
        var counts = new Dictionary<PromqlCall, int>(ReferenceEqualityComparer.Instance);
        foreach (var call in query.Selectors.SelectMany(selector => selector.Calls))
        {
            counts[call] = counts.GetValueOrDefault(call) + 1;
        }

        return query.Selectors.Where(selector => KnownSeries.IsOurs(selector.Name) && !IsPrefix(query, selector))
            .SelectMany(selector => KnownSeries.Contains(selector.Name) ? FindLabels(query, selector, counts)
                : recorded.Contains(selector.Name) ? []
                : [Unknown(query, selector)]);
    }

    // acgs_ledger_* and acgs_… stand for several.
    private static bool IsPrefix(DocumentQuery query, PromqlSelector selector) =>
        selector.Name.EndsWith('_') || query.Text.AsSpan(selector.Position + selector.Name.Length) is ['…' or '*' or '<', not ' ', ..] or ['…' or '*'];

    private static Defect Unknown(DocumentQuery query, PromqlSelector selector) => new(
        DocumentRule.UnknownSeries, query.LineAt(selector.Position), selector.Name,
        "is neither exported nor recorded; docs/metrics.md lists the series that are");

    private static IEnumerable<Defect> FindLabels(DocumentQuery query, PromqlSelector selector, Dictionary<PromqlCall, int> counts)
    {
        var named = selector.Matchers.Select(matcher => matcher.Label);
        var alone = selector.Calls.Where(call => counts[call] == 1).SelectMany(call => call.Labels);
        return named.Concat(alone).Where(label => !KnownSeries.HasLabel(selector.Name, label)).Select(label => new Defect(
            DocumentRule.UnknownSeries, query.LineAt(selector.Position), label, $"is no label of {selector.Name}; docs/metrics.md lists its labels"));
    }
}
