// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Text.Diff;

/// <summary>Writes the change of a file as a patch that <c>git apply</c> and <c>patch -p1</c> take, in the bytes of the file.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The patch for the edits of a file.</summary>
    public static byte[] Of(ReadOnlySpan<byte> path, byte[] bytes, IReadOnlyList<ByteEdit> edits)
    {
        var output = new ArrayBufferWriter<byte>();
        var (before, after) = (Quote("a/", path), Quote("b/", path));
        // A tab ends a name with spaces for programs that would stop at the first of them.
        var end = path.Contains((byte)' ') ? "\t\n" : "\n";
        output.Write([.. "diff --git "u8, .. before, .. " "u8, .. after, .. "\n--- "u8, .. before, .. Encoding.ASCII.GetBytes(end), .. "+++ "u8, .. after, .. Encoding.ASCII.GetBytes(end)]);
        WriteHunks(bytes, edits, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes the hunks of a patch alone: changes that lie close together, with the lines around them.</summary>
    public static void WriteHunks(byte[] bytes, IReadOnlyList<ByteEdit> edits, IBufferWriter<byte> output)
    {
        var starts = StartsOf(bytes);
        var changes = LineChange.Of(bytes, starts, edits);
        var shift = 0;
        for (var first = 0; first < changes.Count;)
        {
            var end = first + 1;
            while (end < changes.Count && changes[end].Start - changes[end - 1].End <= Context * 2)
            {
                end++;
            }

            shift += WriteHunk(bytes, starts, changes[first..end], shift, output);
            first = end;
        }
    }

    /// <summary>Where lines start, and at last where the text ends.</summary>
    private static List<int> StartsOf(ReadOnlySpan<byte> bytes)
    {
        var starts = new List<int>();
        for (var position = 0; position < bytes.Length;)
        {
            starts.Add(position);
            var end = bytes[position..].IndexOf((byte)'\n');
            position = end < 0 ? bytes.Length : position + end + 1;
        }

        starts.Add(bytes.Length);
        return starts;
    }

    /// <returns>How many lines it adds.</returns>
    private static int WriteHunk(byte[] bytes, List<int> starts, List<LineChange> changes, int shift, IBufferWriter<byte> output)
    {
        var growth = changes.Sum(change => change.Growth);
        var line = Math.Max(0, changes[0].Start - Context);
        var last = Math.Min(starts.Count - 1, changes[^1].End + Context);
        output.Write(Encoding.ASCII.GetBytes($"@@ -{Range(line, last - line)} +{Range(line + shift, last - line + growth)} @@\n"));
        foreach (var change in changes)
        {
            WriteLines(output, ' ', bytes.AsSpan(starts[line]..starts[change.Start]));
            WriteLines(output, '-', bytes.AsSpan(starts[change.Start]..starts[change.End]));
            WriteLines(output, '+', change.Replacement);
            line = change.End;
        }

        WriteLines(output, ' ', bytes.AsSpan(starts[line]..starts[last]));
        return growth;
    }

    private static string Range(int start, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static void WriteLines(IBufferWriter<byte> output, char mark, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? text : text[..end];
            output.Write([(byte)mark, .. line]);
            output.Write(end == 0 ? "\n\\ No newline at end of file\n"u8 : []);
            text = text[line.Length..];
        }
    }

    /// <summary>A name as git writes it: in quotes when it has bytes that a line of a patch cannot have.</summary>
    private static byte[] Quote(string prefix, ReadOnlySpan<byte> path)
    {
        if (path.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 && path.IndexOfAny((byte)'"', (byte)'\\') < 0)
        {
            return [.. Encoding.ASCII.GetBytes(prefix), .. path];
        }

        var quoted = new StringBuilder("\"").Append(prefix);
        foreach (var character in path)
        {
            _ = character is (byte)'"' or (byte)'\\' ? quoted.Append('\\').Append((char)character)
                : character is >= (byte)' ' and <= (byte)'~' ? quoted.Append((char)character)
                : quoted.Append('\\').Append(Convert.ToString(character, 8).PadLeft(3, '0'));
        }

        return Encoding.ASCII.GetBytes(quoted.Append('"').ToString());
    }
}
