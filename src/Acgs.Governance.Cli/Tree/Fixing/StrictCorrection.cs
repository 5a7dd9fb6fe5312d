// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Gives a header that counts the one spelling that level <c>strict</c> accepts.</summary>
internal static class StrictCorrection
{
    /// <summary>Replaces a comment that has nothing but the header; a line of a longer comment is taken out, and missing then.</summary>
    /// <param name="text">The text that the line is of.</param>
    /// <param name="line">The line.</param>
    /// <param name="type">The row of the table; <see langword="null"/> for C#.</param>
    /// <param name="expected">The whole line as it ought to be.</param>
    public static HeaderEdit Of(StringText text, CommentLine line, FileType? type, string expected)
    {
        var place = new MarkerPlace(text, line);
        if (place.IsSingleLine && place.IsAlone)
        {
            return new(text.LineStart(line.CommentStart), text.LineEnd(line.CommentEnd), expected);
        }

        return type is null ? MarkerRemoval.Of(text, line) : MarkerTakeOut.Of(text, line, type);
    }
}
