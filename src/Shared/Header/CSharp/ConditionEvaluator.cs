// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>Evaluates the condition of an <c>#if</c> or <c>#elif</c>. A condition that is not well-formed is false.</summary>
internal struct ConditionEvaluator<TText>
    where TText : struct, IHeaderText
{
    // Deeper nesting than anybody writes: a file of nothing but parentheses must not exhaust the compiler's stack.
    private const int DeepestNesting = 64;

    private const int OperatorLength = 2;
    private const int Loosest = 1;

    private readonly TText _text;
    private readonly SymbolTable _symbols;
    private readonly int _end;
    private int _position;
    private bool _isMalformed;

    private ConditionEvaluator(TText text, Directive directive, SymbolTable symbols)
    {
        _text = text;
        _symbols = symbols;
        _position = directive.Start;
        _end = directive.End;
    }

    /// <summary>The value of the condition that <paramref name="directive"/> states.</summary>
    public static bool Evaluate(TText text, Directive directive, SymbolTable symbols)
    {
        var evaluator = new ConditionEvaluator<TText>(text, directive, symbols);
        return evaluator.Operation(0, Loosest) && !evaluator._isMalformed;
    }

    /// <summary>Operands joined by operators that bind at least as tightly as <paramref name="loosest"/>.</summary>
    private bool Operation(int nesting, int loosest)
    {
        var value = Negation(nesting);
        for (var symbol = PeekOperator(); Binding(symbol) >= loosest; symbol = PeekOperator())
        {
            _position += OperatorLength;
            var right = Operation(nesting, Binding(symbol) + 1);
            value = symbol switch
            {
                '|' => value || right,
                '&' => value && right,
                '=' => value == right,
                _ => value != right,
            };
        }

        return value;
    }

    /// <summary>The first character of the operator that comes next, or NUL when none does.</summary>
    private char PeekOperator()
    {
        _position = _text.SkipWhiteSpace(_position);
        if (_end - _position < OperatorLength)
        {
            return '\0';
        }

        var first = _text[_position];
        var expected = first == '!' ? '=' : first;
        return first is '|' or '&' or '=' or '!' && _text[_position + 1] == expected ? first : '\0';
    }

    /// <summary>How tightly an operator binds (C# specification, "Conditional compilation directives").</summary>
    private static int Binding(char symbol) => symbol switch
    {
        '|' => Loosest,
        '&' => Loosest + 1,
        '=' or '!' => Loosest + 2,
        _ => Loosest - 1,
    };

    private bool Negation(int nesting)
    {
        var isNegated = false;
        while (Take('!'))
        {
            isNegated = !isNegated;
        }

        return Primary(nesting) ^ isNegated;
    }

    private bool Primary(int nesting)
    {
        if (Take('('))
        {
            var value = nesting < DeepestNesting && Operation(nesting + 1, Loosest);
            _isMalformed |= !Take(')');
            return value;
        }

        var start = _position;
        _position = Directive.SkipIdentifier(_text, start);
        _isMalformed |= _position == start || char.IsDigit(_text[start]);
        return Is(start, "true") || (!Is(start, "false") && _symbols.IsDefined(_text, start, _position));
    }

    private readonly bool Is(int start, string keyword) =>
        _position - start == keyword.Length && _text.Matches(start, _position, keyword);

    private bool Take(char symbol)
    {
        _position = _text.SkipWhiteSpace(_position);
        if (_position >= _end || _text[_position] != symbol)
        {
            return false;
        }

        _position++;
        return true;
    }
}
