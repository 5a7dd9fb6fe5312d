// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Tests.Header.CSharp;

/// <summary>What the compiler takes for comments.</summary>
internal static class CompilerComments
{
    private const string Block = "/* " + HeaderLine.Label + Canonical.Hash + " */";

    /// <summary>Whether an ordinary comment below the first token is the header, on a line of its own.</summary>
    public static bool StatesElsewhere(SyntaxNode root, string text) => root
        .DescendantTrivia(descendIntoTrivia: false)
        .Where(trivia => trivia.ToString() is Canonical.Line or Block)
        .Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && IsAlone(trivia, text));

    private static bool IsAlone(SyntaxTrivia comment, string text)
    {
        var lineStart = text.LastIndexOfAny(['\n', '\r'], comment.SpanStart - 1) + 1;
        var lineEnd = text.IndexOfAny(['\n', '\r'], comment.Span.End);
        return string.IsNullOrWhiteSpace(text[lineStart..comment.SpanStart]) && string.IsNullOrWhiteSpace(text[comment.Span.End..(lineEnd < 0 ? text.Length : lineEnd)]);
    }
}
