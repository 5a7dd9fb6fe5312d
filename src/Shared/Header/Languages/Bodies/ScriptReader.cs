// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads JavaScript and TypeScript, with templates in which code nests and the elements of JSX.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
/// <param name="elements">What is known about the elements of the file.</param>
internal sealed class ScriptReader(string text, List<int> comments, ElementSearch elements) : ElementReader(text, comments, elements)
{
    private bool _isCondition;

    /// <summary>Finds the comments of a script.</summary>
    public static bool Find(string text, int start, List<int> comments) => new ScriptReader(text, comments, new(text)).Read(start);

    /// <summary>Where the code that begins at <paramref name="start"/> ends, behind <paramref name="closing"/>, or <see cref="HeaderLine.None"/> when it is not understood.</summary>
    public static int FindEnd(string text, int start, char closing)
    {
        var reader = new ScriptReader(text, [], new(text)) { Position = start };
        reader.ReadCode(closing);
        return reader.IsLost ? HeaderLine.None : reader.Position;
    }

    /// <inheritdoc/>
    protected override void ReadToken()
    {
        if (Current is '/' && Peek(1) is '/' or '*')
        {
            ReadComment();
        }
        else if (Lexical.IsWhiteSpace(Current) || Lexical.IsLineBreak(Current))
        {
            Position++;
        }
        else if (IsWord(Current) || Current is '$' or '#')
        {
            ReadWord();
        }
        else
        {
            var isCondition = _isCondition;
            _isCondition = false;
            ReadSign(isCondition);
        }
    }

    private void ReadSign(bool isCondition)
    {
        switch (Current)
        {
            case '"' or '\'':
                SkipString(spansLines: false);
                Last = Preceding.Operand;
                break;
            case '`':
                ReadTemplate();
                break;
            case '(' or '[':
                ReadBrackets(isCondition ? Preceding.Operator : Preceding.Operand);
                break;
            case '{':
                ReadBrackets(Preceding.Unknown);
                break;
            case '/':
                ReadSlash();
                break;
            case '<':
                ReadLess();
                break;
            default:
                ReadOperator();
                break;
        }
    }

    private void ReadOperator()
    {
        // Browsers take these for comments, modules do not.
        if (Current == '\\' || (IsAt("-->") && Last != Preceding.Operand))
        {
            Lose();
        }
        else if (IsAt("++") || IsAt("--"))
        {
            Read(2, Preceding.Unknown);
        }
        else
        {
            // Behind an operand TypeScript has one more: it is not null.
            Read(1, Current == '!' && Peek(1) != '=' && Last != Preceding.Operator ? Preceding.Unknown : Preceding.Operator);
        }
    }

    private void ReadWord()
    {
        var start = Position;
        var isMember = Peek(-1) == '.' && Peek(-2) != '.';
        var isNumber = char.IsDigit(Current);
        while (IsWord(Current) || Current is '$' or '#' || (isNumber && Current == '.'))
        {
            Position++;
        }

        var word = Text.Substring(start, Position - start);
        _isCondition = !isMember && ScriptWords.IsCondition(word);
        Last = isMember ? Preceding.Operand : ScriptWords.Before(word);
    }

    private void ReadSlash()
    {
        if (Last == Preceding.Operand || (Last == Preceding.Unknown && IsLastSlash()))
        {
            Read(1, Preceding.Operator);
        }
        else if (Last == Preceding.Unknown)
        {
            Lose();
        }
        else
        {
            SkipPattern(isSetPlain: true);
            Last = Preceding.Operand;
        }
    }

    private void ReadTemplate()
    {
        Enter();
        for (Position++; HasMore && Current != '`';)
        {
            if (IsAt("${"))
            {
                Position += 2;
                ReadCode('}');
            }
            else
            {
                Position += Current == '\\' ? 2 : 1;
            }
        }

        Leave();
        Expect('`');
        Last = Preceding.Operand;
    }

    private void ReadLess()
    {
        var mayBeElement = Last != Preceding.Operand && (IsElementName(Peek(1)) || Peek(1) == '>');
        var isDoubtful = Last == Preceding.Unknown;
        if (IsAt("<!--"))
        {
            Lose();
        }
        else if (mayBeElement && TryReadElement())
        {
            Last = Preceding.Operand;
            if (isDoubtful)
            {
                Lose();
            }
        }
        else
        {
            Read(1, Preceding.Operator);
        }
    }

    /// <summary>Reads the element at the position, unless it is a list of types, which has no end.</summary>
    private bool TryReadElement()
    {
        if (Elements.IsClosed(Position + 1))
        {
            ReadElement();
            return true;
        }

        List<int> found = [];
        var trial = new ScriptReader(Text, found, Elements) { Position = Position, Level = Level + 1 };
        var isElement = Elements.HasWorkLeft && trial.TryReadElementWithoutContent();
        if (isElement)
        {
            Comments.AddRange(found);
            Position = trial.Position;
        }
        else
        {
            Elements.Spend(trial.LostAt - Position);
        }

        if (!Elements.HasWorkLeft)
        {
            Lose();
        }

        return isElement;
    }
}
