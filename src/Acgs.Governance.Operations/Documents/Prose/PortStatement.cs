// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>A sentence, or a row of a table, that gives a component a port.</summary>
/// <param name="Component">The component, without what it is called besides its name.</param>
/// <param name="Port">The port.</param>
/// <param name="Path">The document.</param>
/// <param name="Line">The line.</param>
internal sealed record PortStatement(string Component, string Port, string Path, int Line)
{
    /// <summary>The finding that it contradicts another one.</summary>
    public DocumentFinding Contradict(PortStatement other) => new(Path, new(
        DocumentRule.PortConflict, Line, $"{Component} {Port}", $"{Component} has port {other.Port} in {other.Path}:{other.Line}")
    {
        Evidence = Port,
    });
}
