// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads the components of Vue and Svelte: markup with comments, and sections of other languages, the comments of which are none of the markup.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
/// <param name="isSvelte">Whether markup stands beside the sections, with code in braces; else it stands in the section <c>template</c>.</param>
internal sealed class ComponentReader(string text, List<int> comments, bool isSvelte) : BodyReader(text, comments)
{
    private const string Template = "template";

    // In these, what looks like a comment is text.
    private static readonly HashSet<string> PlainElements = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "iframe", "noscript", "noembed", "noframes", "xmp", "plaintext" };

    private int _templates;

    /// <summary>Finds the comments of a component of Vue.</summary>
    public static bool FindInVue(string text, int start, List<int> comments) =>
        text.IndexOf("v-pre", StringComparison.Ordinal) < 0 && new ComponentReader(text, comments, isSvelte: false).Read(start);

    /// <summary>Finds the comments of a component of Svelte.</summary>
    public static bool FindInSvelte(string text, int start, List<int> comments) => new ComponentReader(text, comments, isSvelte: true).Read(start);

    private bool Read(int start)
    {
        Position = start;
        while (HasMore)
        {
            ReadPart();
        }

        return !IsLost && _templates == 0;
    }

    private void ReadPart()
    {
        switch (Current)
        {
            case '<':
                ReadMarkup();
                break;
            case '{' when isSvelte:
                SkipBraces();
                break;
            case '{' when Peek(1) == '{' && _templates > 0:
                SkipBehind("}}");
                break;
            default:
                Position++;
                break;
        }
    }

    private void ReadMarkup()
    {
        if (IsAt("<!--") && !IsAt("<!-->") && !IsAt("<!--->"))
        {
            ReadBlockComment("<!--", "-->");
        }
        else if (Peek(1) == '/')
        {
            ReadEnd();
        }
        else if (Peek(1) is '!' or '?')
        {
            Lose();
        }
        else if (char.IsLetter(Peek(1)))
        {
            ReadElement();
        }
        else
        {
            Position++;
        }
    }

    private void ReadEnd()
    {
        Position += 2;
        _templates -= ReadName() == Template && !isSvelte ? 1 : 0;
        SkipBehind(">");
        if (_templates < 0)
        {
            Lose();
        }
    }

    private void ReadElement()
    {
        var start = Position++;
        var name = ReadName();
        var isEmpty = SkipAttributes();
        var isPlain = PlainElements.Contains(name) || (!isSvelte && _templates == 0 && name != Template);
        if (name == Template && Text.IndexOf("lang", start, Math.Max(Position - start, 0), StringComparison.Ordinal) >= 0)
        {
            // Its comments are those of another language.
            Lose();
        }
        else if (!isEmpty && isPlain)
        {
            SkipPlain(name);
        }
        else
        {
            _templates += name == Template && !isEmpty && !isSvelte ? 1 : 0;
        }
    }

    private string ReadName()
    {
        var start = Position;
        while (IsWord(Current) || Current is '-' or '.' or ':')
        {
            Position++;
        }

        return Text.Substring(start, Position - start);
    }

    /// <summary>Goes behind the tag.</summary>
    /// <returns>Whether the element ends with it.</returns>
    private bool SkipAttributes()
    {
        while (HasMore && Current != '>')
        {
            SkipAttribute();
        }

        Expect('>');
        return Peek(-2) == '/';
    }

    private void SkipAttribute()
    {
        switch (Current)
        {
            case '=':
                Position++;
                SkipSpace();
                SkipValue();
                break;
            case '{' when isSvelte:
                SkipBraces();
                break;
            case '<' or '"' or '\'' or '`':
                Lose();
                break;
            default:
                Position++;
                break;
        }
    }

    private void SkipValue()
    {
        var quote = Current;
        if (quote is not ('"' or '\''))
        {
            SkipBareValue();
            return;
        }

        for (Position++; HasMore && Current != quote;)
        {
            if (isSvelte && Current == '{')
            {
                SkipBraces();
            }
            else
            {
                Position++;
            }
        }

        Expect(quote);
    }

    private void SkipBareValue()
    {
        while (HasMore && Current != '>' && !char.IsWhiteSpace(Current))
        {
            if (isSvelte && Current == '{')
            {
                SkipBraces();
            }
            else if (Current is '"' or '\'' or '<')
            {
                Lose();
            }
            else
            {
                Position++;
            }
        }
    }

    /// <summary>Goes behind the element with the given name, the content of which is no markup.</summary>
    private void SkipPlain(string name)
    {
        do
        {
            SkipBehind("</" + name);
        }
        while (HasMore && IsWord(Current));

        SkipBehind(">");
    }

    /// <summary>Goes behind the braces at the position, between which is a word, code or both.</summary>
    private void SkipBraces()
    {
        Position++;
        SkipSpace();
        if (Current == '/' && char.IsLetter(Peek(1)))
        {
            SkipBehind("}");
            return;
        }

        if (Current is '#' or ':' or '@')
        {
            Position++;
            SkipWord();
        }

        var end = ScriptReader.FindEnd(Text, Math.Min(Position, Text.Length), '}');
        if (end == HeaderLine.None)
        {
            Lose();
        }
        else
        {
            Position = end;
        }
    }
}
