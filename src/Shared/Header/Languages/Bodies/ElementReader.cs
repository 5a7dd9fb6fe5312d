// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads the elements of JSX that stand in code, and the code that stands in them.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
/// <param name="elements">What is known about the elements of the file.</param>
internal abstract class ElementReader(string text, List<int> comments, ElementSearch elements) : CodeReader(text, comments)
{
    /// <summary>What is known about the elements of the file.</summary>
    protected ElementSearch Elements { get; } = elements;

    /// <summary>Whether the name of an element, or of a type, begins with <paramref name="character"/>.</summary>
    protected static bool IsElementName(char character) => char.IsLetter(character) || character is '_' or '$';

    /// <summary>Reads the comment at the position.</summary>
    protected void ReadComment()
    {
        if (Peek(1) == '*')
        {
            ReadBlockComment("/*", "*/");
        }
        else
        {
            ReadLineComment();
        }
    }

    /// <summary>Reads the tag at the position, which may be a list of types. The reader is of no use afterwards, unless it was an element without content.</summary>
    protected bool TryReadElementWithoutContent() => !ReadTag(out _) && !IsLost;

    /// <summary>Reads the element at the position, with what it contains.</summary>
    protected void ReadElement()
    {
        Enter();
        if (HasMore && ReadTag(out var name))
        {
            ReadContent(name);
        }

        Leave();
    }

    /// <summary>Reads the tag at the position.</summary>
    /// <returns>Whether the element goes on behind it.</returns>
    private bool ReadTag(out string name)
    {
        name = Elements.NameAt(++Position);
        Position += name.Length;
        while (HasMore && Current != '>' && !IsAt("/>"))
        {
            ReadAttribute();
        }

        var isOpen = Current == '>';
        Position += isOpen ? 1 : 2;
        if (Position > Text.Length)
        {
            Lose();
        }

        return isOpen;
    }

    private void ReadAttribute()
    {
        if (Current == '/' && Peek(1) is '/' or '*')
        {
            ReadComment();
        }
        else if (Current == '=')
        {
            Position++;
            SkipSpace();
            ReadValue();
        }
        else if (Current == '{' && IsSpread())
        {
            ReadBrackets(Preceding.Operand);
        }
        else if (Lexical.IsWhiteSpace(Current) || IsLineBreak(Current) || IsWord(Current) || Current is '$' or ':' or '-' or '.')
        {
            Position++;
        }
        else
        {
            Lose();
        }
    }

    private bool IsSpread()
    {
        var position = Position + 1;
        while (position < Text.Length && char.IsWhiteSpace(Text[position]))
        {
            position++;
        }

        return string.CompareOrdinal(Text, position, "...", 0, 3) == 0;
    }

    private void ReadValue()
    {
        switch (Current)
        {
            case '"' or '\'':
                Position++;
                SkipBehind(Peek(-1) == '"' ? "\"" : "'");
                break;
            case '{':
                ReadBrackets(Preceding.Operand);
                break;
            case '<':
                ReadElement();
                break;
            default:
                Lose();
                break;
        }
    }

    private void ReadContent(string name)
    {
        while (HasMore && !IsAt("</"))
        {
            switch (Current)
            {
                case '{':
                    ReadBrackets(Preceding.Operand);
                    break;
                case '<' when IsElementName(Peek(1)) || Peek(1) == '>':
                    ReadElement();
                    break;
                case '<' or '>' or '}':
                    Lose();
                    break;
                default:
                    Position++;
                    break;
            }
        }

        Position += 2;
        if (HasMore && string.CompareOrdinal(Text, Position, name, 0, name.Length) == 0)
        {
            Position += name.Length;
            SkipSpace();
            Expect('>');
        }
        else
        {
            Lose();
        }
    }
}
