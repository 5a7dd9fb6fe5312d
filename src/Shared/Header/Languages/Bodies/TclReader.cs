// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>
/// Reads the commands of Tcl. A comment is what a command could be: at the top of the file, or in brackets. Between braces is text, and nobody knows
/// whether somebody runs it.
/// </summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
internal sealed class TclReader(string text, List<int> comments) : BodyReader(text, comments)
{
    // What stands behind it is not read as commands.
    private const char EndOfFile = '\u001A';

    /// <summary>Finds the comments of a program.</summary>
    public static bool Find(string text, int start, List<int> comments) => text.IndexOf(EndOfFile) < 0 && new TclReader(text, comments).Read(start);

    private bool Read(int start)
    {
        Position = start;
        ReadCommands('\0');
        return !IsLost;
    }

    /// <summary>Reads commands up to <paramref name="closing"/>; NUL is the end of the text.</summary>
    private void ReadCommands(char closing)
    {
        Enter();
        while (HasMore && Current != closing)
        {
            if (Current == '#')
            {
                ReadComment();
            }
            else if (IsSpace(Current) || IsLineBreak(Current) || Current == ';')
            {
                Position++;
            }
            else
            {
                ReadCommand(closing);
            }
        }

        Leave();
        if (closing != '\0')
        {
            Expect(closing);
        }
    }

    /// <summary>Reads a comment, with the lines that a backslash at its end adds.</summary>
    private void ReadComment()
    {
        ReadLineComment();
        while (IsContinued())
        {
            SkipLineBreak();
            SkipLine();
        }
    }

    /// <summary>Whether an odd number of backslashes stands in front of the line break at the position.</summary>
    private bool IsContinued()
    {
        var count = 0;
        while (Peek(-1 - count) == '\\')
        {
            count++;
        }

        return HasMore && count % 2 == 1;
    }

    private void ReadCommand(char closing)
    {
        while (HasMore && !IsEnd(closing))
        {
            if (IsSpace(Current))
            {
                Position++;
            }
            else if (Current == '\\')
            {
                SkipEscape();
            }
            else
            {
                ReadWord(closing);
            }
        }
    }

    private bool IsEnd(char closing) => Current == ';' || IsLineBreak(Current) || (closing != '\0' && Current == closing);

    private void ReadWord(char closing)
    {
        switch (Current)
        {
            case '{':
                var isExpanded = IsAt("{*}") && !IsSpace(Peek(3)) && !IsLineBreak(Peek(3));
                SkipBraces();
                ExpectEndOfWord(closing, isExpanded);
                break;
            case '"':
                ReadQuotes();
                ExpectEndOfWord(closing, isExpanded: false);
                break;
            default:
                ReadBareWord(closing);
                break;
        }
    }

    /// <summary>What follows a brace or a quote that closes is an error, unless the word went on from the beginning.</summary>
    private void ExpectEndOfWord(char closing, bool isExpanded)
    {
        if (HasMore && !isExpanded && !IsSpace(Current) && !IsEnd(closing) && !(Current == '\\' && IsLineBreak(Peek(1))))
        {
            Lose();
        }
    }

    private void ReadBareWord(char closing)
    {
        while (HasMore && !IsSpace(Current) && !IsEnd(closing))
        {
            ReadPart();
        }
    }

    private void ReadQuotes()
    {
        for (Position++; HasMore && Current != '"';)
        {
            ReadPart();
        }

        Expect('"');
    }

    /// <summary>Reads a character of a word, or what is put in its place.</summary>
    private void ReadPart()
    {
        switch (Current)
        {
            case '\\':
                SkipEscape();
                break;
            case '[':
                Position++;
                ReadCommands(']');
                break;
            case '$':
                ReadVariable();
                break;
            default:
                Position++;
                break;
        }
    }

    /// <summary>Reads a variable; in parentheses behind its name anything may stand.</summary>
    private void ReadVariable()
    {
        if (Peek(1) == '{')
        {
            SkipBehind("}");
            return;
        }

        for (Position++; IsWord(Current) || IsAt("::");)
        {
            Position++;
        }

        if (Current == '(')
        {
            ReadIndex();
        }
    }

    private void ReadIndex()
    {
        Enter();
        while (HasMore && Current != ')')
        {
            ReadPart();
        }

        Leave();
        Expect(')');
    }

    private void SkipEscape() => Position = Math.Min(Position + (Peek(1) == '\r' && Peek(2) == '\n' ? 3 : 2), Text.Length);

    private void SkipBraces()
    {
        var depth = 0;
        do
        {
            depth += Current == '{' ? 1 : Current == '}' ? -1 : 0;
            Position += Current == '\\' ? 2 : 1;
        }
        while (HasMore && depth > 0);

        if (depth > 0)
        {
            Lose();
        }
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\f' or '\v';
}
