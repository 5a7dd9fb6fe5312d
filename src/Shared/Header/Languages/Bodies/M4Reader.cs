// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>
/// Reads the input of m4. Only what <c>dnl</c> discards is a comment, outside quotes: what begins with a hash sign is copied to the output, and quotes may be of
/// text.
/// </summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
/// <param name="opening">What begins quoted text.</param>
/// <param name="closing">What ends it.</param>
internal sealed class M4Reader(string text, List<int> comments, char opening, char closing) : BodyReader(text, comments)
{
    private const string Discarding = "dnl";

    // Programs that change what quotes and comments look like, or what dnl is.
    private static readonly string[] Doubts = ["changequote", "changecom", "changeword", "m4_dnl", "undefine", "define(dnl", "define(`dnl", "define([dnl"];
    private static readonly string[] AutoconfNames = ["AC_", "AM_", "m4_", "AX_", "LT_", "PKG_"];

    /// <summary>Finds the comments of a file.</summary>
    public static bool Find(string text, int start, List<int> comments) =>
        !Contains(text, Doubts)
        && (Contains(text, AutoconfNames) ? new M4Reader(text, comments, '[', ']').Read(start) : new M4Reader(text, comments, '`', '\'').Read(start));

    private static bool Contains(string text, string[] words) => Array.Exists(words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    private bool Read(int start)
    {
        Position = start;
        while (HasMore)
        {
            ReadPart();
        }

        return !IsLost;
    }

    private void ReadPart()
    {
        if (IsWord(Current))
        {
            ReadWord();
        }
        else if (Current == '#')
        {
            SkipLine();
        }
        else if (Current == opening)
        {
            SkipQuotes();
        }
        else if (Current is '[' or ']')
        {
            // A quote too many, or quotes of Autoconf under names that nobody knows.
            Lose();
        }
        else
        {
            Position++;
        }
    }

    private void ReadWord()
    {
        var start = Position;
        SkipWord();
        if (Position - start == Discarding.Length && string.CompareOrdinal(Text, start, Discarding, 0, Discarding.Length) == 0)
        {
            Comments.Add(start);
            SkipLine();
        }
    }

    private void SkipQuotes()
    {
        var depth = 0;
        do
        {
            depth += Current == opening ? 1 : Current == closing ? -1 : 0;
            Position++;
        }
        while (HasMore && depth > 0);

        if (depth > 0)
        {
            Lose();
        }
    }
}
