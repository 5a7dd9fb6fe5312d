// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Promql;

/// <summary>A function or an aggregation.</summary>
/// <param name="Name">Its name; empty for mere parentheses.</param>
internal sealed record PromqlCall(string Name)
{
    /// <summary>The labels behind <c>by</c>.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Where the labels stand in the query.</summary>
    public int LabelsPosition { get; set; }
}
