// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>The lines of a file in any superset of ASCII, for insertions that change no other byte.</summary>
internal sealed class TextLines(byte[] bytes)
{
    // Latin-1 maps each byte to one character and back.
    private readonly string[] _lines = SplitLines(Encoding.Latin1.GetString(bytes));

    public int Count => _lines.Length;

    /// <summary>A line without its line end.</summary>
    public string this[int index] => _lines[index].TrimEnd('\n', '\r');

    /// <summary>A line with its line end.</summary>
    public string Whole(int index) => _lines[index];

    private string NewLine => _lines is [var first, ..] && first.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Inserts lines above the line <paramref name="index"/>.</summary>
    public byte[] Insert(int index, params IEnumerable<string> inserted)
    {
        var above = string.Concat(_lines[..index]);
        var separator = above.Length > 0 && !above.EndsWith('\n') ? NewLine : string.Empty;
        return Encoding.Latin1.GetBytes(above + separator + string.Concat(inserted.Select(line => line + NewLine)) + string.Concat(_lines[index..]));
    }

    private static string[] SplitLines(string text)
    {
        var lines = text.Split('\n');
        return [.. lines[..^1].Select(line => line + "\n"), .. lines[^1].Length > 0 ? [lines[^1]] : Array.Empty<string>()];
    }
}
