// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The comment that tells editors how to treat a file; Emacs reads it on the first line alone.</summary>
internal static class EditorModes
{
    private const string Mark = "-*-";

    /// <summary>Where the comment at <paramref name="position"/> ends if it is one, else <see cref="HeaderLine.None"/>.</summary>
    public static int FindEnd(StringText text, int position, CommentSyntax syntax)
    {
        var opening = syntax.OpeningAt(text, position);
        if (!opening.IsComment)
        {
            return HeaderLine.None;
        }

        var lineEnd = text.LineEnd(position);
        var first = text.Find(position, lineEnd, Mark);
        return text.Find(Math.Min(first + Mark.Length, lineEnd), lineEnd, Mark) < lineEnd ? opening.FindEnd(text, position) : HeaderLine.None;
    }
}
