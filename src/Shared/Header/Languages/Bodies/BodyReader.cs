// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads a file from its first code to its end and notes where comments begin. As soon as something is not understood it stops, and nothing is certain.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
internal abstract class BodyReader(string text, List<int> comments)
{
    // What nests deeper is no text that somebody wrote, and must not exhaust the stack.
    private const int MostLevels = 200;

    private int? _lostAt;

    /// <summary>The whole file.</summary>
    protected string Text { get; } = text;

    /// <summary>The comments found so far.</summary>
    protected List<int> Comments { get; } = comments;

    /// <summary>Where the reader is.</summary>
    protected int Position { get; set; }

    /// <summary>How deep what is read is nested.</summary>
    protected int Level { get; set; }

    /// <summary>Whether there is more to read.</summary>
    protected bool HasMore => Position < Text.Length;

    /// <summary>Whether something was not understood.</summary>
    protected bool IsLost => _lostAt is not null;

    /// <summary>Where something was not understood; where the reader is, as long as there is no such thing.</summary>
    protected int LostAt => _lostAt ?? Position;

    /// <summary>The character to be read; NUL at the end.</summary>
    protected char Current => Peek(0);

    /// <summary>The character at <paramref name="offset"/> from the position; NUL outside the text.</summary>
    protected char Peek(int offset) => (uint)(Position + offset) < (uint)Text.Length ? Text[Position + offset] : '\0';

    /// <summary>Whether <paramref name="value"/> stands at the position.</summary>
    protected bool IsAt(string value) => string.CompareOrdinal(Text, Position, value, 0, value.Length) == 0;

    /// <summary>Whether a line begins at the position.</summary>
    protected bool IsLineStart() => Position == 0 || IsLineBreak(Text[Position - 1]);

    /// <summary>Whether <paramref name="character"/> ends a line in every language.</summary>
    protected static bool IsLineBreak(char character) => character is '\n' or '\r';

    /// <summary>Whether <paramref name="character"/> belongs to a word.</summary>
    protected static bool IsWord(char character) => Lexical.IsIdentifierPart(character);

    /// <summary>Gives up: the rest of the text is passed over.</summary>
    protected void Lose()
    {
        _lostAt ??= Math.Min(Position, Text.Length);
        Position = Text.Length;
    }

    /// <summary>Goes one level deeper; the text is given up when that is too deep.</summary>
    protected void Enter()
    {
        if (++Level > MostLevels)
        {
            Lose();
        }
    }

    /// <summary>Comes back from a level.</summary>
    protected void Leave() => Level--;

    /// <summary>Notes a comment at the position and goes to the end of its line.</summary>
    protected void ReadLineComment()
    {
        Comments.Add(Position);
        SkipLine();
    }

    /// <summary>Notes a comment at the position and goes behind <paramref name="closing"/>.</summary>
    protected void ReadBlockComment(string opening, string closing)
    {
        Comments.Add(Position);
        Position += opening.Length;
        SkipBehind(closing);
    }

    /// <summary>Goes to the end of the line.</summary>
    protected void SkipLine()
    {
        while (HasMore && !IsLineBreak(Current))
        {
            Position++;
        }
    }

    /// <summary>Goes behind the next line break.</summary>
    protected void SkipLineBreak() => Position += Current == '\r' && Peek(1) == '\n' ? 2 : 1;

    /// <summary>Goes behind <paramref name="closing"/>, which must come.</summary>
    protected void SkipBehind(string closing)
    {
        var end = Position > Text.Length ? -1 : Text.IndexOf(closing, Position, StringComparison.Ordinal);
        if (end < 0)
        {
            Lose();
        }
        else
        {
            Position = end + closing.Length;
        }
    }

    /// <summary>Goes to the first character that is not of a word.</summary>
    protected void SkipWord()
    {
        while (IsWord(Current))
        {
            Position++;
        }
    }

    /// <summary>Goes to the first character that is neither space nor, unless <paramref name="isOnLine"/>, a line break.</summary>
    protected void SkipSpace(bool isOnLine = false)
    {
        while (Current is ' ' or '\t' or '\f' or '\v' || (!isOnLine && IsLineBreak(Current)))
        {
            Position++;
        }
    }

    /// <summary>Goes behind the string whose quote is at the position, in which a backslash takes its meaning from the next character.</summary>
    /// <param name="spansLines">Whether the string may go on behind the end of its line.</param>
    protected void SkipString(bool spansLines)
    {
        var quote = Current;
        for (Position++; HasMore && Current != quote; Position++)
        {
            if (Current == '\\')
            {
                Position += Peek(1) == '\r' && Peek(2) == '\n' ? 2 : 1;
            }
            else if (!spansLines && IsLineBreak(Current))
            {
                Lose();
            }
        }

        Expect(quote);
    }

    /// <summary>Goes behind <paramref name="character"/>, which must be at the position.</summary>
    protected void Expect(char character)
    {
        if (!HasMore || Current != character)
        {
            Lose();
        }
        else
        {
            Position++;
        }
    }
}
