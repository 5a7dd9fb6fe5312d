// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.CodeFixes.Usage;

/// <summary>Finds the lines that belong to a statement.</summary>
internal static class Lines
{
    /// <summary>The white space that the line of <paramref name="position"/> begins with.</summary>
    public static string IndentationAt(SourceText text, int position)
    {
        var start = text.Lines.GetLineFromPosition(position).Start;
        return text.ToString(TextSpan.FromBounds(start, EndOfBlanks(text, start)));
    }

    /// <summary>Whether nothing but white space stands before <paramref name="position"/> in its line.</summary>
    public static bool IsFirstInLine(SourceText text, int position) =>
        EndOfBlanks(text, text.Lines.GetLineFromPosition(position).Start) >= position;

    /// <summary>Whether <paramref name="statement"/> shares none of its lines with other code.</summary>
    public static bool IsAlone(SourceText text, StatementSyntax statement)
    {
        var next = statement.GetLastToken().GetNextToken();
        return IsFirstInLine(text, statement.SpanStart)
            && (next.Span.Length == 0 || text.Lines.GetLineFromPosition(next.SpanStart).Start > statement.Span.End)
            && !statement.GetTrailingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && SpansLines(text, trivia.Span));
    }

    /// <summary>Where <paramref name="statement"/> begins, with the comments that stand directly above it.</summary>
    public static int StartWithComments(SourceText text, StatementSyntax statement)
    {
        var line = text.Lines.GetLineFromPosition(statement.SpanStart).LineNumber;
        var comments = statement.GetLeadingTrivia();
        while (line > 0 && comments.Any(trivia => IsCommentIn(text, line - 1, trivia)))
        {
            line--;
        }

        return text.Lines[line].Start;
    }

    private static bool IsCommentIn(SourceText text, int line, SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        && text.Lines.GetLineFromPosition(trivia.SpanStart).LineNumber == line
        && !SpansLines(text, trivia.Span)
        && IsFirstInLine(text, trivia.SpanStart);

    private static bool SpansLines(SourceText text, TextSpan span) =>
        text.Lines.GetLineFromPosition(span.Start).LineNumber != text.Lines.GetLineFromPosition(span.End).LineNumber;

    private static int EndOfBlanks(SourceText text, int position)
    {
        while (position < text.Length && Lexical.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
