// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Compares what documents say of ports. A component may have several in a document; two documents have at least one of them in common.</summary>
internal sealed class PortContradictions
{
    private readonly Lock _lock = new();
    private readonly List<PortStatement> _statements = [];

    public void Add(IEnumerable<PortStatement> statements)
    {
        lock (_lock)
        {
            _statements.AddRange(statements);
        }
    }

    /// <summary>The contradictions, when all documents have been read: the first document of a component, by its path, is held to be right.</summary>
    public IEnumerable<DocumentFinding> Find() => _statements.GroupBy(statement => statement.Component).SelectMany(component =>
    {
        var documents = component.GroupBy(statement => statement.Path).OrderBy(document => document.Key, StringComparer.Ordinal).ToList();
        var right = documents[0].ToList();
        return documents.Skip(1).Where(document => !document.Any(statement => right.Exists(first => first.Port == statement.Port)))
            .SelectMany(document => document.Select(statement => statement.Contradict(right[0])));
    });
}
