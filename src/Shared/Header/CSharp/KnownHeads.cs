// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>
/// What compliant files of a project have in front of their first token. Most files begin with the very same characters, a licence
/// and the line, and one comparison tells it, where the scanner would step through line after line.
/// </summary>
internal sealed class KnownHeads
{
    /// <summary>How many are remembered at most. Where every file has a head of its own, more would only be more comparisons.</summary>
    public const int Capacity = 4;

    private const int LongestHead = 4096;

    private volatile Head[] _heads = [];

    /// <summary>Whether <paramref name="text"/> begins with one of them, and so complies with <paramref name="constitution"/>.</summary>
    /// <remarks>Where it does not, nothing is known of its verdict.</remarks>
    public bool IsAbove<TText>(TText text, Constitution constitution)
        where TText : struct, IHeaderText
    {
        foreach (var head in _heads)
        {
            if (head.Hash == constitution.Active && text.Matches(0, text.Length, head.Text) && IsCode(text.Peek(head.Text.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Remembers what stands in front of the first token of a compliant text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstToken">Where the token begins, from <see cref="HeaderScanner{TText}.FirstToken"/>.</param>
    /// <param name="constitution">What it complies with.</param>
    public void Learn<TText>(TText text, int firstToken, Constitution constitution)
        where TText : struct, IHeaderText
    {
        var heads = _heads;
        if (heads.Length < Capacity && firstToken is > 0 and <= LongestHead && IsCode(text.Peek(firstToken)))
        {
            // Of two that learn at the same time one may be forgotten: it will be learnt again.
            _heads = [.. heads, new(text.Copy(0, firstToken), constitution.Active)];
        }
    }

    // Any letter begins a token, and the header region ends. Only at a "c" may the header of another language begin.
    private static bool IsCode(char next) => (char)(next | ' ') is (>= 'a' and <= 'z') and not 'c';

    private sealed class Head(string text, string hash)
    {
        public string Text { get; } = text;

        public string Hash { get; } = hash;
    }
}
