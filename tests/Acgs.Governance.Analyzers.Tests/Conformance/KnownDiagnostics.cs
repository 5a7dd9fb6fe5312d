// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

/// <summary>Hands a fix of many files the findings that an analysis has just made.</summary>
internal sealed class KnownDiagnostics(IEnumerable<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
{
    private readonly ILookup<SyntaxTree?, Diagnostic> _ofTree = diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        _ofTree[await document.GetSyntaxTreeAsync(cancellationToken)];

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(_ofTree[null]);

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>(_ofTree[null]);
        foreach (var document in project.Documents)
        {
            found.AddRange(await GetDocumentDiagnosticsAsync(document, cancellationToken));
        }

        return found;
    }
}
