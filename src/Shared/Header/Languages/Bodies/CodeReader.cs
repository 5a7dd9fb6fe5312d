// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads code with brackets, in which a slash divides or begins a pattern by what stands before it.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
internal abstract class CodeReader(string text, List<int> comments) : BodyReader(text, comments)
{
    /// <summary>What was read last.</summary>
    protected Preceding Last { get; set; }

    /// <summary>Reads the code from <paramref name="start"/> to the end of the text.</summary>
    /// <returns>Whether it was understood.</returns>
    public bool Read(int start)
    {
        Position = start;
        ReadCode('\0');
        return !IsLost;
    }

    /// <summary>Reads what is at the position, which is no bracket that closes, and something else than nothing.</summary>
    protected abstract void ReadToken();

    /// <summary>Reads code and goes behind <paramref name="closing"/>, which must come; NUL is the end of the text.</summary>
    protected void ReadCode(char closing)
    {
        Enter();
        Last = Preceding.Operator;
        while (HasMore && Current != closing)
        {
            if (Current is ')' or ']' or '}' or '\0')
            {
                Lose();
            }
            else
            {
                ReadToken();
            }
        }

        Leave();
        if (closing != '\0')
        {
            Expect(closing);
        }
        else if (HasMore)
        {
            Lose();
        }
    }

    /// <summary>Reads what is between the bracket at the position and its counterpart.</summary>
    /// <param name="after">What it all is to what follows.</param>
    protected void ReadBrackets(Preceding after)
    {
        var closing = Current switch { '(' => ')', '[' => ']', _ => '}' };
        Position++;
        ReadCode(closing);
        Last = after;
    }

    /// <summary>Reads something of the given length.</summary>
    protected void Read(int length, Preceding after)
    {
        Position += length;
        Last = after;
    }

    /// <summary>Goes behind the pattern between slashes that begins at the position and has to end on its line.</summary>
    /// <param name="isSetPlain">Whether everything up to the next bracket is of a set, a slash too; where that is not so, such sets are not understood.</param>
    protected void SkipPattern(bool isSetPlain)
    {
        var isInSet = false;
        for (Position++; HasMore && (Current != '/' || isInSet); Position++)
        {
            if (IsLineBreak(Current) || (!isSetPlain && (Current == '/' || IsAt("[]") || IsAt("[^]"))))
            {
                Lose();
            }
            else if (Current == '\\')
            {
                Position += IsLineBreak(Peek(1)) ? 0 : 1;
            }
            else
            {
                isInSet = isInSet ? Current != ']' : Current == '[';
            }
        }

        Expect('/');
    }

    /// <summary>Whether the slash at the position can only divide, because no pattern that it begins ends on the line.</summary>
    protected bool IsLastSlash()
    {
        var end = Position + 1;
        while (end < Text.Length && !IsLineBreak(Text[end]) && Text[end] != '/')
        {
            end++;
        }

        return end == Text.Length || Text[end] != '/';
    }
}
