// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Proves by the edits alone that nothing goes but headers, blank lines and digits, and nothing comes but the header.</summary>
internal static class LosslessProof
{
    // A comment that is closed again ends directly behind the digits.
    private static readonly char[] Closings = [' ', '-', '>', '"', '\''];

    /// <summary>Whether <paramref name="edits"/> lose and add nothing else.</summary>
    /// <param name="original">The text that they are of.</param>
    /// <param name="edits">The edits, in order.</param>
    /// <param name="openings">What begins a comment of the type, for those that are words.</param>
    /// <param name="hash">The hash that is written.</param>
    public static bool Holds(string original, IReadOnlyList<HeaderEdit> edits, string[] openings, string hash)
    {
        var position = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < position || edit.End < edit.Start || edit.End > original.Length
                || !IsAll(original[edit.Start..edit.End], openings, hash) || !IsAll(edit.Replacement, openings, hash))
            {
                return false;
            }

            position = edit.End;
        }

        return true;
    }

    private static bool IsAll(string part, string[] openings, string hash)
    {
        foreach (var line in part.AsSpan().EnumerateLines())
        {
            if (!IsOurs(line.ToString(), openings, hash))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOurs(string line, string[] openings, string hash) =>
        IsBare(line) || IsDigits(line.TrimEnd(Closings), hash.Length) || MarkerReader.IsMarker(new StringText(line), WordEnd(line, openings), line.Length);

    private static bool IsBare(string line) => !line.Any(char.IsLetterOrDigit);

    private static bool IsDigits(string line, int length) => line.Length == length && line.All(char.IsAsciiHexDigit);

    /// <summary>Where a word ends that begins a comment, such as that of a batch file.</summary>
    private static int WordEnd(string line, string[] openings)
    {
        var start = line.Length - line.TrimStart().Length;
        var word = openings.FirstOrDefault(word => char.IsAsciiLetter(word[0]) && line.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return start + (word?.Length ?? 0);
    }
}
