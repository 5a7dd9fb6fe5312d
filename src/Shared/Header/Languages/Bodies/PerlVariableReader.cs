// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads the variables of Perl, the names of which may be signs, and its numbers.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
internal abstract class PerlVariableReader(string text, List<int> comments) : PerlTextReader(text, comments)
{
    /// <summary>What variables begin with.</summary>
    protected const string Sigils = "$@%&*";

    /// <summary>Reads the variable at the position, or what a reference points to.</summary>
    protected void ReadScalar()
    {
        while (Current == '$' && Peek(1) == '$' && (IsWord(Peek(2)) || Peek(2) is '$' or '{' or ':'))
        {
            Position++;
        }

        switch (Peek(1))
        {
            case '#':
                ReadLastIndex();
                break;
            case '{':
                Position++;
                ReadBrackets(Preceding.Operand);
                break;
            case '^' when char.IsLetter(Peek(2)):
                Read(3, Preceding.Operand);
                break;
            case var next when IsWord(next) || (next == ':' && Peek(2) == ':'):
                Position++;
                ReadName();
                break;
            case > ' ' and < '\u007F' and not '^':
                Read(2, Preceding.Operand);
                break;
            default:
                Lose();
                break;
        }
    }

    private void ReadLastIndex()
    {
        Position += 2;
        if (Current == '{')
        {
            ReadBrackets(Preceding.Operand);
        }
        else if (Current == '$')
        {
            // The next variable is read for itself.
            Last = Preceding.Operator;
        }
        else if (IsWord(Current) || IsAt("::"))
        {
            ReadName();
        }
        else
        {
            Lose();
        }
    }

    /// <summary>Reads the sign at the position: an operator, or the beginning of a variable, which it need not be told from.</summary>
    protected void ReadSigil()
    {
        var isDoubled = Peek(1) == Current && Current is '&' or '*';
        var isArray = Current == '@';
        Position += isDoubled ? 2 : 1;
        Last = Preceding.Operator;
        if (!isDoubled && (IsWord(Current) || IsAt("::")))
        {
            ReadName();
        }
        else if (isArray && Current is '-' or '+')
        {
            Read(1, Preceding.Operand);
        }
        else if (isArray && Current is not ('$' or '{'))
        {
            Lose();
        }
    }

    /// <summary>Reads the name of a variable. An apostrophe in one is an old way to part packages.</summary>
    private void ReadName()
    {
        SkipName();
        Last = Preceding.Operand;
        if (Current == '\'')
        {
            Lose();
        }
    }

    /// <summary>Goes behind a name, with the packages that it is in.</summary>
    protected void SkipName()
    {
        while (IsWord(Current) || IsAt("::"))
        {
            Position += IsWord(Current) ? 1 : 2;
        }
    }

    /// <summary>Reads the number at the position.</summary>
    protected void ReadNumber()
    {
        while (IsWord(Current) || (Current == '.' && Peek(1) != '.' && Peek(-1) != '.'))
        {
            Position++;
        }

        Last = Preceding.Operand;
    }

    /// <summary>Reads the arrow at the position and what is called or looked up behind it.</summary>
    protected void ReadArrow()
    {
        Read(2, Preceding.Operand);
        if (Sigils.IndexOf(Current) >= 0 && (Peek(1) is '*' or '[' or '{' || IsAt("$#*")))
        {
            // All that a reference points to.
            Position += IsAt("$#*") ? 3 : Peek(1) == '*' ? 2 : 1;
        }
        else if (Current != '$')
        {
            SkipSpace(isOnLine: true);
            SkipName();
        }
    }
}
