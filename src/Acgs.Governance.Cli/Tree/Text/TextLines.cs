// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>A text of configuration and its lines. Nothing but what is inserted changes.</summary>
/// <param name="bytes">The text, in UTF-8 or another superset of ASCII.</param>
internal sealed class TextLines(byte[] bytes)
{
    private readonly string[] _lines = SplitLines(Encoding.Latin1.GetString(bytes));

    /// <summary>The number of lines; behind a last newline there is none.</summary>
    public int Count => _lines.Length;

    /// <summary>A line without its newline. A byte stands for a character of its own.</summary>
    public string this[int index] => _lines[index].TrimEnd('\n', '\r');

    /// <summary>A line with its newline.</summary>
    public string Whole(int index) => _lines[index];

    /// <summary>The newline that the text uses first.</summary>
    public string NewLine => _lines.Length > 0 && _lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The bytes with lines put in above the line of the given number.</summary>
    public byte[] Insert(int index, params IEnumerable<string> inserted)
    {
        var above = string.Concat(_lines[..index]);
        var separator = above.Length > 0 && !above.EndsWith('\n') ? NewLine : string.Empty;
        var text = above + separator + string.Concat(inserted.Select(line => line + NewLine)) + string.Concat(_lines[index..]);
        return Encoding.Latin1.GetBytes(text);
    }

    private static string[] SplitLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
