// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Acgs.Governance.CodeFixes.Rules;

/// <summary>Makes the header right that ACGS0001 to ACGS0006 report.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstitutionalHeaderCodeFix))]
[Shared]
public sealed class ConstitutionalHeaderCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.Missing, RuleIds.WrongHash, RuleIds.Malformed, RuleIds.Duplicate, RuleIds.Misplaced, RuleIds.Outdated);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, _) => await HeaderFix.ApplyAsync(document, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await HeaderFix.ApplyAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } changed)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(TitleFor(diagnostic.Id), _ => Task.FromResult(changed), equivalenceKey: nameof(ConstitutionalHeaderCodeFix)),
                diagnostic);
        }
    }

    private static string TitleFor(string id) => id switch
    {
        RuleIds.Missing => "Add the constitutional hash header",
        RuleIds.Duplicate => "Keep one constitutional hash header",
        RuleIds.Misplaced => "Move the constitutional hash header to its place",
        RuleIds.Outdated => "Bring the constitutional hash header up to date",
        _ => "Correct the constitutional hash header",
    };
}
