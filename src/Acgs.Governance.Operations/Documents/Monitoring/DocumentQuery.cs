// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Promql;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>A query in a document.</summary>
/// <param name="text">The query.</param>
/// <param name="lineAt">The line of the document at a position of the query.</param>
internal sealed class DocumentQuery(string text, Func<int, int> lineAt)
{
    public string Text { get; } = text;

    public IReadOnlyList<PromqlSelector> Selectors { get; } = PromqlScanner.Scan(text);

    /// <summary>The comment above it, which says what it is for.</summary>
    public string Comment { get; init; } = string.Empty;

    public int LineAt(int position) => lineAt(position);
}
