// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Acgs.Governance.Cli.Tree.Fixing.Diff;

/// <summary>A part of a patch: changes that lie close together, with the lines around them.</summary>
internal sealed class Hunk
{
    private readonly byte[] _bytes;
    private readonly LineTable _lines;
    private readonly List<LineChange> _changes;
    private readonly int _start;
    private readonly int _end;

    public Hunk(byte[] bytes, LineTable lines, List<LineChange> changes, int context)
    {
        _bytes = bytes;
        _lines = lines;
        _changes = changes;
        _start = Math.Max(0, changes[0].Start - context);
        _end = Math.Min(lines.Count, changes[^1].End + context);
        Growth = changes.Sum(change => new LineTable(change.Replacement).Count - (change.End - change.Start));
    }

    /// <summary>How many lines the file has more afterwards.</summary>
    public int Growth { get; }

    /// <summary>Writes the hunk.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="shift">How many lines the hunks above have added.</param>
    public void Write(ArrayBufferWriter<byte> output, int shift)
    {
        var old = _end - _start;
        var header = string.Create(CultureInfo.InvariantCulture, $"@@ -{Range(_start, old)} +{Range(_start + shift, old + Growth)} @@\n");
        output.Write(Encoding.ASCII.GetBytes(header));
        var line = _start;
        foreach (var change in _changes)
        {
            WriteLines(output, ' ', Old(line, change.Start));
            WriteLines(output, '-', Old(change.Start, change.End));
            WriteLines(output, '+', change.Replacement);
            line = change.End;
        }

        WriteLines(output, ' ', Old(line, _end));
    }

    private static string Range(int start, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static void WriteLines(ArrayBufferWriter<byte> output, char mark, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n') + 1;
            output.Write([(byte)mark]);
            output.Write(end == 0 ? text : text[..end]);
            if (end == 0)
            {
                output.Write("\n\\ No newline at end of file\n"u8);
                return;
            }

            text = text[end..];
        }
    }

    private ReadOnlySpan<byte> Old(int start, int end) => _bytes.AsSpan(_lines.Start(start).._lines.Start(end));
}
