// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Reads the code of awk.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
internal sealed class AwkReader(string text, List<int> comments) : CodeReader(text, comments)
{
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal) { "print", "printf", "return", "in", "else", "do", "case", "exit", "delete" };
    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "if", "while", "for", "switch" };

    private bool _isCondition;

    /// <summary>Finds the comments of a program.</summary>
    public static bool Find(string text, int start, List<int> comments) => new AwkReader(text, comments).Read(start);

    /// <inheritdoc/>
    protected override void ReadToken()
    {
        switch (Current)
        {
            case '#':
                ReadLineComment();
                break;
            case '\n' or '\r':
                Read(1, Preceding.Operator);
                break;
            case ' ' or '\t' or '\f' or '\v':
                Position++;
                break;
            case '\\':
                ReadContinuation();
                break;
            default:
                var isCondition = _isCondition;
                _isCondition = false;
                ReadSign(isCondition);
                break;
        }
    }

    private void ReadSign(bool isCondition)
    {
        switch (Current)
        {
            case '"':
                SkipString(spansLines: false);
                Last = Preceding.Operand;
                break;
            case '(' or '[':
                ReadBrackets(isCondition ? Preceding.Operator : Preceding.Operand);
                break;
            case '{':
                ReadBrackets(Preceding.Operator);
                break;
            case '/':
                ReadSlash();
                break;
            case '\'' or '`':
                // A program within a script of a shell.
                Lose();
                break;
            case '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'):
                ReadWord();
                break;
            default:
                var isDoubled = IsAt("++") || IsAt("--");
                Read(isDoubled ? 2 : 1, isDoubled ? Preceding.Unknown : Preceding.Operator);
                break;
        }
    }

    private void ReadContinuation()
    {
        if (IsLineBreak(Peek(1)))
        {
            Position++;
            SkipLineBreak();
        }
        else
        {
            Lose();
        }
    }

    private void ReadWord()
    {
        var start = Position;
        var isNumber = char.IsDigit(Current);
        while (IsWord(Current) || (isNumber && Current == '.'))
        {
            Position++;
        }

        var word = Text.Substring(start, Position - start);
        _isCondition = Conditions.Contains(word);
        Last = word == "getline" ? Preceding.Unknown : Operators.Contains(word) ? Preceding.Operator : Preceding.Operand;
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
            SkipPattern(isSetPlain: false);
            Last = Preceding.Operand;
        }
    }
}
