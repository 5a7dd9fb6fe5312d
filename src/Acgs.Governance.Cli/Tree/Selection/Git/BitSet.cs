// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>A set of small numbers.</summary>
/// <param name="count">How many numbers there are.</param>
internal sealed class BitSet(int count)
{
    private readonly ulong[] _words = new ulong[(count + 63) / 64];

    /// <summary>Whether a number is in the set.</summary>
    public bool this[int number] => number / 64 < _words.Length && (_words[number / 64] >> (number % 64) & 1) != 0;

    /// <summary>Sets 64 numbers at once.</summary>
    public void Set(int word, ulong bits)
    {
        if (word < _words.Length)
        {
            _words[word] = bits;
        }
    }

    /// <summary>Puts in, or leaves out, all numbers of some words.</summary>
    /// <returns>The word behind them.</returns>
    public int Fill(int word, int words, bool isIn)
    {
        var end = (int)Math.Min(word + (long)words, _words.Length);
        if (isIn && word < end)
        {
            _words.AsSpan(word..end).Fill(ulong.MaxValue);
        }

        return Math.Max(word, end);
    }
}
