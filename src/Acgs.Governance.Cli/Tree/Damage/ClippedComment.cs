// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>
/// Closes the comment around a header whose end was cut off: the command that many stamp with replaces all that follows the label,
/// and takes what comes first below for a part of the comment.
/// </summary>
internal static class ClippedComment
{
    private const string Markup = "<!--";

    /// <summary>Whether a closer look is worth while, by the bytes: the comment that begins with the label does not end on its line.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> bytes)
    {
        var label = bytes.IndexOf("onstitutional"u8);
        if (label < 0)
        {
            return false;
        }

        var end = bytes[label..].IndexOf((byte)'\n');
        var before = bytes[(bytes[..label].LastIndexOf((byte)'\n') + 1)..label];
        var behind = bytes.Slice(label, end < 0 ? bytes.Length - label : end);
        return before.IndexOf("<!--"u8) >= 0
            ? behind.IndexOf("-->"u8) < 0
            : before.IndexOfAny((byte)'"', (byte)'\'') >= 0 && behind.IndexOfAny((byte)'"', (byte)'\'') < 0;
    }

    /// <summary>Edits <paramref name="text"/>.</summary>
    /// <returns>What was repaired, for the report.</returns>
    public static IReadOnlyList<string> Mend(EditedText text, FileType type)
    {
        var current = text.Current;
        var parts = new RegionReader(current, type);
        while (parts.MoveNext())
        {
            var line = parts.Current;
            if (line.Kind == CommentKind.Block && IsFirstLine(current, line) && type.Syntax.OpeningAt(current, line.CommentStart) is { } block
                && MarkerReader.IsForeignMarker(current, line.Start, line.End) && IsClipped(current, line.End, block, type))
            {
                text.Apply(new(line.End, line.End, block.IsDocstring ? block.Closing : " " + block.Closing));
                return [$"closed the comment of line {ByteCharacters.LineNumber(current.ToString().AsSpan(0, line.Start))} again"];
            }
        }

        return [];
    }

    private static bool IsFirstLine(StringText text, CommentLine line) => text.LineEnd(line.CommentStart) == line.End;

    private static bool IsClipped(StringText text, int end, Delimiters block, FileType type) =>
        block.Opening == Markup ? IsMarkupClipped(text, end, block) : block.IsDocstring && IsDocstringClipped(text, end, block, type);

    /// <summary>Whether the comment has no end, or the next one begins in front of it.</summary>
    private static bool IsMarkupClipped(StringText text, int end, Delimiters block)
    {
        var closing = block.FindClosing(text, end);
        return closing == text.Length || text.Find(end, closing, Markup) < closing;
    }

    /// <summary>Whether the next quotes begin a docstring instead of ending one, and the last string of the file has no end for it.</summary>
    private static bool IsDocstringClipped(StringText text, int end, Delimiters block, FileType type)
    {
        var next = text.Find(end, text.Length, block.Opening);
        var isOpening = next == text.Length || char.IsLetterOrDigit(text.Peek(next + block.Opening.Length));
        var characters = text.ToString();
        return isOpening && !CodeWalk.IsClosed(characters, type) && CodeWalk.IsClosed(characters.Insert(end, block.Closing), type);
    }
}
