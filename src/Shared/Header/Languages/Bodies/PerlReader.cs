// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads the code of Perl, as long as it can be told without running it what a slash, a word or a sign is.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
internal sealed class PerlReader(string text, List<int> comments) : PerlVariableReader(text, comments)
{
    /// <summary>Finds the comments of a program.</summary>
    public static bool Find(string text, int start, List<int> comments) => new PerlReader(text, comments).Read(start);

    /// <inheritdoc/>
    protected override void ReadToken()
    {
        switch (Current)
        {
            case '\n' or '\r':
                ReadLineBreak();
                break;
            case ' ' or '\t' or '\f':
                Position++;
                break;
            case '#':
                ReadLineComment();
                break;
            case '=' when IsLineStart() && char.IsLetter(Peek(1)):
                SkipDocumentation();
                break;
            case '"' or '\'' or '`':
                SkipPart();
                Last = Preceding.Operand;
                break;
            case '(' or '[':
                ReadBrackets(Preceding.Operand);
                break;
            case '{':
                ReadBraces();
                break;
            default:
                ReadOther();
                break;
        }
    }

    private void ReadOther()
    {
        switch (Current)
        {
            case '$':
                ReadScalar();
                break;
            case '@' or '%' or '&' or '*':
                ReadSigil();
                break;
            case '/':
                ReadSlash();
                break;
            case '<':
                ReadLess();
                break;
            case '-':
                ReadMinus();
                break;
            case >= '0' and <= '9':
                ReadNumber();
                break;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                ReadWord();
                break;
            case '+' when Peek(1) == '+':
                Read(2, Preceding.Unknown);
                break;
            case > ' ' and < '\u007F':
                Read(1, Preceding.Operator);
                break;
            default:
                // Two of these end the program as __END__ does.
                Lose();
                break;
        }
    }

    private void ReadBraces()
    {
        var before = Peek(-1);
        var isSubscript = Last == Preceding.Operand && (IsWord(before) || before is ']' or '}' || (before == '>' && Peek(-2) == '-'));
        ReadBrackets(isSubscript || Sigils.IndexOf(before) >= 0 ? Preceding.Operand : Preceding.Unknown);
    }

    private void ReadSlash()
    {
        if (Peek(1) == '/' && Last != Preceding.Operator)
        {
            // An operator, or an empty pattern.
            Read(2, Last == Preceding.Operand ? Preceding.Operator : Preceding.Unknown);
        }
        else if (Last == Preceding.Operand)
        {
            Read(1, Preceding.Operator);
        }
        else if (Last == Preceding.Unknown)
        {
            Lose();
        }
        else
        {
            SkipPart();
            SkipWord();
            Last = Preceding.Operand;
        }
    }

    private void ReadLess()
    {
        if (IsAt("<<>>"))
        {
            Read(4, Preceding.Operand);
        }
        else if (Peek(1) == '<')
        {
            ReadDoubleLess();
        }
        else if (Last == Preceding.Operand)
        {
            Read(1, Preceding.Operator);
        }
        else
        {
            ReadHandle();
        }
    }

    /// <summary>Reads a line from a file. Between the signs may be a pattern for names of files too.</summary>
    private void ReadHandle()
    {
        var start = Position++;
        while (IsWord(Current) || Current is '$' or ':')
        {
            Position++;
        }

        if (Current == '>')
        {
            Read(1, Preceding.Operand);
        }
        else if (Last == Preceding.Unknown)
        {
            Position = start + 1;
            Last = Preceding.Operator;
        }
        else
        {
            Lose();
        }
    }

    private void ReadMinus()
    {
        if (Peek(1) == '>')
        {
            ReadArrow();
        }
        else if (Last != Preceding.Operand && char.IsLetter(Peek(1)) && !IsWord(Peek(2)))
        {
            // A test of a file.
            Read(2, Preceding.Unknown);
        }
        else
        {
            var isDoubled = Peek(1) == '-';
            Read(isDoubled ? 2 : 1, isDoubled ? Preceding.Unknown : Preceding.Operator);
        }
    }

    private void ReadWord()
    {
        var start = Position;
        SkipName();
        var word = Text.Substring(start, Position - start);
        if (IsKey(start))
        {
            Last = Preceding.Operand;
        }
        else if (PerlWords.IsQuote(word))
        {
            SkipQuotes(PerlWords.HasTwoParts(word));
            SkipWord();
            Last = Preceding.Operand;
        }
        else
        {
            ReadWord(word);
        }
    }

    private void ReadWord(string word)
    {
        Last = PerlWords.Before(word);
        switch (word)
        {
            case "__END__" or "__DATA__":
                Position = Text.Length;
                break;
            case "sub":
                SkipDeclaration();
                break;
            case "format" when MayBeFormat():
                Lose();
                break;
            default:
                if (Current == '\'')
                {
                    Lose();
                }

                break;
        }
    }

    /// <summary>Whether the word that begins at <paramref name="start"/> is a key, and means nothing else.</summary>
    private bool IsKey(int start)
    {
        var next = Position;
        while (next < Text.Length && char.IsWhiteSpace(Text[next]))
        {
            next++;
        }

        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(Text[before]))
        {
            before--;
        }

        return string.CompareOrdinal(Text, next, "=>", 0, 2) == 0
            || (before >= 0 && Text[before] == '{' && next < Text.Length && Text[next] == '}');
    }

    /// <summary>Goes behind the name of a function, and what its parameters are like, which looks like variables with strange names.</summary>
    private void SkipDeclaration()
    {
        SkipSpace(isOnLine: true);
        SkipName();
        SkipSpace(isOnLine: true);
        var end = Position + 1;
        while (Current == '(' && end < Text.Length && "$@%&*;\\[]+_ ".IndexOf(Text[end]) >= 0)
        {
            end++;
        }

        if (Current == '(' && end < Text.Length && Text[end] == ')')
        {
            Position = end + 1;
        }
    }

    /// <summary>Whether the lines below may be those of a format: a name stands behind the word, or an equals sign.</summary>
    private bool MayBeFormat()
    {
        SkipSpace(isOnLine: true);
        return IsWord(Current) || (Current == '=' && Peek(1) is not ('>' or '=' or '~'));
    }
}
