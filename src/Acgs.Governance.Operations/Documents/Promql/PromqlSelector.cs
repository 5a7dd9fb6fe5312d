// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Promql;

/// <summary>A selection of series in a query.</summary>
/// <param name="Name">The name of the series.</param>
/// <param name="Position">Where it begins in the query.</param>
/// <param name="Calls">The functions and aggregations around it, the outermost first.</param>
internal sealed record PromqlSelector(string Name, int Position, IReadOnlyList<PromqlCall> Calls)
{
    private static readonly string[] Aggregations =
        ["sum", "avg", "min", "max", "count", "group", "stddev", "stdvar", "topk", "bottomk", "quantile", "count_values", "limitk", "limit_ratio"];

    private static readonly string[] Rates = ["rate", "increase", "irate", "delta", "idelta"];

    /// <summary>The labels that matchers name, with the matchers.</summary>
    public List<(string Label, string Matcher)> Matchers { get; } = [];

    /// <summary>Whether it is one series, whatever labels the family has.</summary>
    public bool IsAggregated => Calls.Any(call => Aggregations.Contains(call.Name) && call.Labels.All(label => label == "le"))
        || Calls.Any(call => call.Name is "scalar" or "absent" or "absent_over_time");

    /// <summary>Whether an increase is taken of it.</summary>
    public bool IsRate => Calls.Any(call => Rates.Contains(call.Name));

    public bool Has(string function) => Calls.Any(call => call.Name == function);
}
