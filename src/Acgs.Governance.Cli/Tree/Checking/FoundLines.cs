// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>What lines say, as reports quote it. Thousands of files of a tree say the same, and share one string.</summary>
internal sealed class FoundLines
{
    // A tree has few spellings of a header; one that has many is not to fill the memory with them.
    private const int Most = 64;
    private const int Longest = 200;

    private readonly Dictionary<string, string> _quotes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public FoundLines() => _lookup = _quotes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The quotation of a line.</summary>
    public string Quote(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > Longest)
        {
            return Excerpt.Of(line.ToString());
        }

        if (!_lookup.TryGetValue(line, out var quote))
        {
            if (_quotes.Count == Most)
            {
                _quotes.Clear();
            }

            var text = line.ToString();
            quote = Excerpt.Of(text);
            _quotes.Add(text, quote);
        }

        return quote;
    }
}
