// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Fixing.Diff;

/// <summary>Replaces whole lines.</summary>
/// <param name="Start">The first line that goes, from 0.</param>
/// <param name="End">The first line that stays.</param>
/// <param name="Replacement">The lines that come instead.</param>
internal sealed record LineChange(int Start, int End, byte[] Replacement)
{
    /// <summary>The changes of lines that edits of bytes amount to; what an edit leaves of a line is a part of them.</summary>
    public static List<LineChange> Of(byte[] bytes, LineTable lines, IReadOnlyList<ByteEdit> edits)
    {
        var changes = new List<LineChange>();
        for (var first = 0; first < edits.Count;)
        {
            var start = FirstLine(bytes, lines, edits[first].Start);
            var end = EndLine(bytes, lines, edits[first]);
            var last = first + 1;
            while (last < edits.Count && edits[last].Start < lines.Start(end))
            {
                end = Math.Max(end, EndLine(bytes, lines, edits[last++]));
            }

            changes.Add(Trim(bytes, lines, new(start, end, Replace(bytes, lines.Start(start), lines.Start(end), edits, first, last))));
            first = last;
        }

        return changes;
    }

    private static int FirstLine(byte[] bytes, LineTable lines, int position) =>
        position == bytes.Length && (position == 0 || bytes[^1] == '\n') ? lines.Count : lines.LineOf(position);

    /// <summary>An edit that begins and ends at the start of lines, and leaves lines behind, touches no further one.</summary>
    private static int EndLine(byte[] bytes, LineTable lines, ByteEdit edit)
    {
        var isAtLine = edit.End == bytes.Length ? edit.End == 0 || bytes[^1] == '\n' : lines.Start(lines.LineOf(edit.End)) == edit.End;
        var leavesLines = edit.Replacement.Length == 0
            ? edit.Start == edit.End || lines.Start(lines.LineOf(Math.Max(0, edit.Start))) == edit.Start
            : edit.Replacement[^1] == '\n';
        var line = edit.End == bytes.Length ? lines.Count : lines.LineOf(edit.End);
        return edit.End == bytes.Length || (isAtLine && leavesLines) ? line : line + 1;
    }

    private static byte[] Replace(byte[] bytes, int start, int end, IReadOnlyList<ByteEdit> edits, int first, int last)
    {
        var result = new List<byte>();
        for (var index = first; index < last; index++)
        {
            result.AddRange(bytes[start..edits[index].Start]);
            result.AddRange(edits[index].Replacement);
            start = edits[index].End;
        }

        result.AddRange(bytes[start..end]);
        return [.. result];
    }

    /// <summary>Leaves out lines at both ends that stay the same.</summary>
    private static LineChange Trim(byte[] bytes, LineTable lines, LineChange change)
    {
        var (start, end) = (change.Start, change.End);
        var replacement = change.Replacement.AsSpan();
        while (start < end && replacement.StartsWith(bytes.AsSpan(lines.Start(start)..lines.Start(start + 1))) && EndsLine(bytes, lines, start))
        {
            replacement = replacement[(lines.Start(start + 1) - lines.Start(start))..];
            start++;
        }

        while (start < end && replacement.EndsWith(bytes.AsSpan(lines.Start(end - 1)..lines.Start(end))) && StartsLine(replacement, lines.Start(end) - lines.Start(end - 1)))
        {
            replacement = replacement[..^(lines.Start(end) - lines.Start(end - 1))];
            end--;
        }

        return new(start, end, replacement.ToArray());
    }

    private static bool EndsLine(byte[] bytes, LineTable lines, int line) => bytes[lines.Start(line + 1) - 1] == '\n';

    private static bool StartsLine(ReadOnlySpan<byte> text, int length) => text.Length == length || text[^(length + 1)] == '\n';
}
