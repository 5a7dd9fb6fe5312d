// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.CSharp;

/// <summary>Corrects a malformed line of a C# file in its place: it stays the kind of comment that it is, unless that is documentation.</summary>
internal static class CSharpCorrection
{
    /// <summary>The edit that corrects <paramref name="line"/>; <see langword="null"/> when the header cannot be there.</summary>
    public static HeaderEdit? Of(StringText text, CommentLine line, string hash)
    {
        if (line.Kind == CommentKind.DocumentationLine && IsPartOfDocumentation(text, line))
        {
            return null;
        }

        var comment = line.Kind == CommentKind.Block ? $"/* {HeaderLine.TextFor(hash)} */" : HeaderLine.Stating(hash);
        return MarkerCorrection.Of(text, line, hash, comment);
    }

    /// <summary>A comment between two lines of documentation would cut it in two.</summary>
    private static bool IsPartOfDocumentation(StringText text, CommentLine line)
    {
        var lineStart = text.LineStart(line.CommentStart);
        var above = text.PreviousLineEnd(lineStart);
        return IsDocumentation(text, text.NextLine(text.LineEnd(line.CommentEnd)))
            || (above < lineStart && IsDocumentation(text, text.LineStart(above)));
    }

    private static bool IsDocumentation(StringText text, int lineStart) =>
        Comment.KindAt(text, text.SkipWhiteSpace(lineStart)) == CommentKind.DocumentationLine;
}
