// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Usage;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.CodeFixes.Usage;

/// <summary>Puts the library's constant in the place of literals, as a change of text: nothing around them can move.</summary>
internal static class HashConstant
{
    private const string Name = "Default";

    // The shortest that means the constant where the literal stands is taken.
    private static readonly string[] Spellings =
    [
        "ConstitutionalHashes.Default",
        LibraryTypes.ConstitutionalHashes + ".Default",
        "global::" + LibraryTypes.ConstitutionalHashes + ".Default",
    ];

    /// <summary>The document with the constant for each of <paramref name="diagnostics"/> that it can stand for.</summary>
    /// <returns><see langword="null"/> when it can stand for none.</returns>
    public static async Task<Document?> ReplaceAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model || Find(model.Compilation) is not { } constant)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await model.SyntaxTree.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = diagnostics
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == (string)constant.ConstantValue!)
            .Select(literal => Change(literal, constant, model, text))
            .OfType<TextChange>()
            .ToArray();
        return changes.Length == 0 ? null : document.WithText(text.WithChanges(changes));
    }

    // In the library itself the literal may be the one that the constant is made of.
    private static IFieldSymbol? Find(Compilation compilation)
    {
        var field = compilation.GetTypeByMetadataName(LibraryTypes.ConstitutionalHashes)?.GetMembers(Name).OfType<IFieldSymbol>().FirstOrDefault();
        return field is { ConstantValue: string } && !SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, compilation.Assembly) ? field : null;
    }

    private static TextChange? Change(LiteralExpressionSyntax literal, IFieldSymbol constant, SemanticModel model, SourceText text)
    {
        var spelling = Spellings.FirstOrDefault(candidate => Means(candidate, literal.SpanStart, constant, model));
        // In a hole of an interpolated string a colon begins the format.
        return spelling is null || (literal.FirstAncestorOrSelf<InterpolationSyntax>() is not null && spelling.Contains(':'))
            ? null
            : new TextChange(literal.Span, Before(text, literal.SpanStart) + spelling + After(text, literal.Span.End));
    }

    private static bool Means(string spelling, int position, IFieldSymbol constant, SemanticModel model) => SymbolEqualityComparer.Default.Equals(
        constant,
        model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(spelling), SpeculativeBindingOption.BindAsExpression).Symbol);

    // A quotation mark needs no space beside a keyword, a name does.
    private static string Before(SourceText text, int start) => start > 0 && Lexical.IsIdentifierPart(text[start - 1]) ? " " : string.Empty;

    private static string After(SourceText text, int end) => end < text.Length && Lexical.IsIdentifierPart(text[end]) ? " " : string.Empty;
}
