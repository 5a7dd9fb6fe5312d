// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Text.Diff;

/// <summary>Replaces whole lines, which end with LF as those of git do.</summary>
/// <param name="Start">The first line that goes, from 0.</param>
/// <param name="End">The first line that stays.</param>
/// <param name="Replacement">The lines that come instead.</param>
internal sealed record LineChange(int Start, int End, byte[] Replacement)
{
    /// <summary>How many lines there are more afterwards.</summary>
    public int Growth => Replacement.AsSpan().Count((byte)'\n') + (Replacement is [] or [.., (byte)'\n'] ? 0 : 1) - (End - Start);

    /// <summary>The changes of lines that edits of bytes amount to.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="starts">Where its lines start; the last entry is the end of the text.</param>
    /// <param name="edits">The edits, in order and apart from each other.</param>
    public static List<LineChange> Of(byte[] bytes, List<int> starts, IReadOnlyList<ByteEdit> edits)
    {
        var changes = new List<LineChange>();
        for (var next = 0; next < edits.Count;)
        {
            var start = LineOf(starts, edits[next].Start);
            var end = start;
            var replacement = new List<byte>();
            var position = starts[start];
            do
            {
                replacement.AddRange(bytes.AsSpan(position..edits[next].Start));
                replacement.AddRange(edits[next].Replacement);
                position = edits[next].End;
                end = Math.Min(LineOf(starts, position) + 1, starts.Count - 1);
                next++;
            }
            while (next < edits.Count && LineOf(starts, edits[next].Start) < end);
            replacement.AddRange(bytes.AsSpan(position..starts[end]));
            changes.Add(Trim(bytes, starts, new(start, end, [.. replacement])));
        }

        return changes;
    }

    private static int LineOf(List<int> starts, int position)
    {
        var index = starts.BinarySearch(position);
        return index < 0 ? ~index - 1 : Math.Max(0, Math.Min(index, starts.Count - 2));
    }

    /// <summary>Leaves out lines at both ends that stay the same.</summary>
    private static LineChange Trim(byte[] bytes, List<int> starts, LineChange change)
    {
        var (start, end) = (change.Start, change.End);
        var replacement = change.Replacement.AsSpan();
        while (start < end && bytes.AsSpan(starts[start]..starts[start + 1]) is var line && line.EndsWith((byte)'\n') && replacement.StartsWith(line))
        {
            replacement = replacement[line.Length..];
            start++;
        }

        while (start < end && bytes.AsSpan(starts[end - 1]..starts[end]) is var line && replacement.EndsWith(line)
            && (replacement.Length == line.Length || replacement[^(line.Length + 1)] == '\n'))
        {
            replacement = replacement[..^line.Length];
            end--;
        }

        return new(start, end, replacement.ToArray());
    }
}
