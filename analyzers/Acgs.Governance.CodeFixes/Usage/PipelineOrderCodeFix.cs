// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acgs.Governance.CodeFixes.Usage;

/// <summary>Inserts the call that ACGS1003 misses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PipelineOrderCodeFix))]
[Shared]
public sealed class PipelineOrderCodeFix : CodeFixProvider
{
    private const string Title = "Call UseAcgsGovernance";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PipelineOrder);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ChangeAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ChangeAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: nameof(PipelineOrderCodeFix)),
                context.Diagnostics);
        }
    }

    private static async Task<Document?> ChangeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await model.SyntaxTree.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = diagnostics
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))
            .OfType<InvocationExpressionSyntax>()
            .SelectMany(build => PolicyInsertion.Changes(build, text, model))
            .ToArray();
        return changes.Length == 0 ? null : document.WithText(text.WithChanges(changes));
    }
}
