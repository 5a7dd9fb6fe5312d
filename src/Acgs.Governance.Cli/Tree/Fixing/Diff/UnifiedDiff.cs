// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Fixing.Diff;

/// <summary>Writes the change of a file as a patch that <c>git apply</c> and <c>patch -p1</c> take, in the bytes of the file.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The patch for the edits of a file; its lines are those of git, which end with LF only.</summary>
    public static byte[] Of(ReadOnlySpan<byte> path, byte[] bytes, IReadOnlyList<ByteEdit> edits)
    {
        var output = new ArrayBufferWriter<byte>();
        var lines = new LineTable(bytes);
        WriteNames(path, output);
        var changes = LineChange.Of(bytes, lines, edits);
        var shift = 0;
        for (var first = 0; first < changes.Count;)
        {
            var end = first + 1;
            while (end < changes.Count && changes[end].Start - changes[end - 1].End <= Context * 2)
            {
                end++;
            }

            var hunk = new Hunk(bytes, lines, changes.GetRange(first, end - first), Context);
            hunk.Write(output, shift);
            shift += hunk.Growth;
            first = end;
        }

        return output.WrittenSpan.ToArray();
    }

    private static void WriteNames(ReadOnlySpan<byte> path, ArrayBufferWriter<byte> output)
    {
        output.Write("diff --git "u8);
        WriteName("a/"u8, path, output);
        output.Write(" "u8);
        WriteName("b/"u8, path, output);
        output.Write("\n--- "u8);
        WriteName("a/"u8, path, output);
        output.Write(EndOfName(path));
        output.Write("+++ "u8);
        WriteName("b/"u8, path, output);
        output.Write(EndOfName(path));
    }

    // A tab ends a name with spaces for programs that would stop at the first of them.
    private static ReadOnlySpan<byte> EndOfName(ReadOnlySpan<byte> path) => path.Contains((byte)' ') ? "\t\n"u8 : "\n"u8;

    /// <summary>Quoted as git does it when the name has bytes that a line of a patch cannot have.</summary>
    private static void WriteName(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> path, ArrayBufferWriter<byte> output)
    {
        if (path.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 && path.IndexOfAny((byte)'"', (byte)'\\') < 0)
        {
            output.Write(prefix);
            output.Write(path);
            return;
        }

        var quoted = new StringBuilder("\"").Append(Encoding.ASCII.GetString(prefix));
        foreach (var character in path)
        {
            _ = character is (byte)'"' or (byte)'\\' ? quoted.Append('\\').Append((char)character)
                : character is >= (byte)' ' and <= (byte)'~' ? quoted.Append((char)character)
                : quoted.Append('\\').Append(Convert.ToString(character, 8).PadLeft(3, '0'));
        }

        output.Write(Encoding.ASCII.GetBytes(quoted.Append('"').ToString()));
    }
}
