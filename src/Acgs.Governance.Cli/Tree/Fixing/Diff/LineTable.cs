// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Fixing.Diff;

/// <summary>Where the lines of a file begin; they end with LF, and the last one perhaps with nothing.</summary>
internal sealed class LineTable
{
    private readonly List<int> _starts = [];

    public LineTable(ReadOnlySpan<byte> bytes)
    {
        Length = bytes.Length;
        for (var position = 0; position < bytes.Length;)
        {
            _starts.Add(position);
            var end = bytes[position..].IndexOf((byte)'\n');
            position = end < 0 ? bytes.Length : position + end + 1;
        }
    }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <summary>The number of lines.</summary>
    public int Count => _starts.Count;

    /// <summary>Where the line <paramref name="line"/>, from 0, begins; behind the last line the end of the file.</summary>
    public int Start(int line) => line < Count ? _starts[line] : Length;

    /// <summary>The line, from 0, that holds <paramref name="position"/>; the end of the file belongs to a line of its own if LF stands before it.</summary>
    public int LineOf(int position)
    {
        var index = _starts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }
}
