// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using System.Composition;
using Acgs.Governance.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Acgs.Governance.CodeFixes.Rules;

/// <summary>Inserts the header line that ACGS0001 misses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstitutionalHeaderCodeFix))]
[Shared]
public sealed class ConstitutionalHeaderCodeFix : CodeFixProvider
{
    private const string Title = "Add the constitutional hash header";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Missing);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, _) => await FixAsync(context, document).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await MissingHeader.InsertAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } changed)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: nameof(ConstitutionalHeaderCodeFix)),
            context.Diagnostics);
    }

    private static async Task<Document?> FixAsync(FixAllContext context, Document document)
    {
        // The first one may be in order where this one is not: each has its own preprocessor symbols.
        var changed = await MissingHeader.InsertAsync(LinkedDocuments.First(document), context.CancellationToken).ConfigureAwait(false)
            ?? await MissingHeader.InsertAsync(document, context.CancellationToken).ConfigureAwait(false);
        return changed is null ? null : document.WithText(await changed.GetTextAsync(context.CancellationToken).ConfigureAwait(false));
    }
}
