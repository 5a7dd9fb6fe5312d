// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.Analyzers.Usage;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.CodeFixes.Usage;

/// <summary>Moves the call, with the comments directly above it and behind it, ahead of the statement that it ought to precede.</summary>
internal static class PolicyMove
{
    /// <summary>The changes, or none when the call is no statement of its own beside the other one.</summary>
    public static IEnumerable<TextChange> Changes(InvocationExpressionSyntax use, SyntaxNode earlier, SyntaxNode root, SourceText text)
    {
        if (use is not { Parent: ExpressionStatementSyntax late, Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } }
            || StatementList.StatementOf(earlier) is not { } first
            || StatementList.ListOf(first) is not { } list
            || list != StatementList.ListOf(late)
            || IsConditional(root, TextSpan.FromBounds(first.SpanStart, late.SpanStart)))
        {
            return [];
        }

        return Lines.IsAlone(text, late) && Lines.IsFirstInLine(text, first.SpanStart)
            ? MoveLines(late, first, text)
            : MoveStatement(late, first, text);
    }

    // What stands between #if and #endif is not there in every build.
    private static bool IsConditional(SyntaxNode root, TextSpan between) => root.DescendantTrivia(between)
        .Any(trivia => between.Contains(trivia.Span)
            && trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia);

    private static TextChange[] MoveLines(ExpressionStatementSyntax late, StatementSyntax first, SourceText text)
    {
        var start = Lines.StartWithComments(text, late);
        var last = text.Lines.GetLineFromPosition(late.Span.End);
        var target = Lines.StartWithComments(text, first);
        var moved = text.ToString(TextSpan.FromBounds(start, last.End));
        // A last line without a newline leaves the one before it in its place.
        return last.EndIncludingLineBreak > last.End
            ? [new(new(target, 0), moved + text.ToString(TextSpan.FromBounds(last.End, last.EndIncludingLineBreak))), Cut(start, last.EndIncludingLineBreak)]
            : [new(new(target, 0), moved + NewLine.Of(new SourceTextReader(text), endOfLine: null)), Cut(text.Lines.GetLineFromPosition(start - 1).End, last.End)];
    }

    private static TextChange[] MoveStatement(ExpressionStatementSyntax late, StatementSyntax first, SourceText text)
    {
        var start = late.SpanStart;
        while (start > 0 && Lexical.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return [new(new(first.SpanStart, 0), text.ToString(late.Span) + " "), Cut(start, late.Span.End)];
    }

    private static TextChange Cut(int start, int end) => new(TextSpan.FromBounds(start, end), string.Empty);
}
