// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Acgs.Governance.CodeFixes.Usage;

/// <summary>Replaces a literal that ACGS1002 reports by the library's constant, where that has the same value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HashLiteralCodeFix))]
[Shared]
public sealed class HashLiteralCodeFix : CodeFixProvider
{
    private const string Title = "Use ConstitutionalHashes.Default";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HashLiteral);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await HashConstant.ReplaceAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await HashConstant.ReplaceAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: nameof(HashLiteralCodeFix)),
                context.Diagnostics);
        }
    }
}
