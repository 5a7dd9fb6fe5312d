// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Finds hashes that are neither active nor accepted, in any spelling, in what an edit would delete:
/// they are evidence, and only the user may give it up.</summary>
/// <remarks>All that an edit deletes are headers, so that digits in it are a hash, whatever stands around them.</remarks>
internal static class UnknownHash
{
    // Half a hash. A shorter run of hexadecimal digits may be a word.
    private const int FewestDigits = HashFormat.Length / 2;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\v\f\r\u0085\u00A0\u2028\u2029\u3000");

    /// <summary>The first in the text that <paramref name="edits"/> of <paramref name="original"/> delete; <see langword="null"/> when there is none.</summary>
    public static string? FindDeleted(ReadOnlySpan<char> original, IReadOnlyList<HeaderEdit> edits, Constitution constitution)
    {
        foreach (var edit in edits)
        {
            if (Find(original[edit.Start..edit.End], constitution) is { } hash)
            {
                return hash;
            }
        }

        return null;
    }

    /// <summary>The first in <paramref name="deleted"/>, as it is written there; <see langword="null"/> when there is none.</summary>
    public static string? Find(ReadOnlySpan<char> deleted, Constitution constitution)
    {
        foreach (var word in deleted.SplitAny(WhiteSpace))
        {
            if (FindInWord(deleted[word], constitution) is { } hash)
            {
                return hash;
            }
        }

        return null;
    }

    /// <remarks>Digits that other characters part, such as hyphens or zero-width spaces, count together
    /// if they are a known hash so, or no part is long enough alone.</remarks>
    private static string? FindInWord(ReadOnlySpan<char> word, Constitution constitution)
    {
        var (unknown, isAny) = FindRun(word, constitution);
        if (isAny && unknown is null)
        {
            return null;
        }

        var joined = Join(word);
        var isPrefix = joined.Length is >= FewestDigits and <= HashFormat.Length && IsKnown(joined, constitution);
        return isPrefix ? null : unknown ?? FindRun(joined, constitution).Unknown;
    }

    private static (string? Unknown, bool IsAny) FindRun(ReadOnlySpan<char> word, Constitution constitution)
    {
        var isAny = false;
        for (var start = 0; start < word.Length; start++)
        {
            var length = CountDigits(word[start..]);
            if (length >= FewestDigits)
            {
                isAny = true;
                if (!IsKnown(word.Slice(start, length), constitution))
                {
                    return (word.Slice(start, length).ToString(), true);
                }
            }

            start += length;
        }

        return (null, isAny);
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(Digits);
        return length < 0 ? text.Length : length;
    }

    private static string Join(ReadOnlySpan<char> word)
    {
        var joined = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                joined.Append(character);
            }
        }

        return joined.ToString();
    }

    private static bool IsKnown(ReadOnlySpan<char> digits, Constitution constitution)
    {
        foreach (var hash in constitution.Accepted.Prepend(constitution.Active))
        {
            if (IsSpelling(digits, hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether digits are a hash in any case, its beginning, or the longer digest that it is the beginning of.</summary>
    private static bool IsSpelling(ReadOnlySpan<char> digits, string hash) =>
        digits.StartsWith(hash, StringComparison.OrdinalIgnoreCase) || hash.AsSpan().StartsWith(digits, StringComparison.OrdinalIgnoreCase);
}
