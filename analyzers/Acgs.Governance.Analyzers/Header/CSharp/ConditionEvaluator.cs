// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.CSharp;

/// <summary>Evaluates the condition of an <c>#if</c> or <c>#elif</c>. A condition that is not well-formed is false.</summary>
internal struct ConditionEvaluator<TText>
    where TText : struct, IHeaderText
{
    // Deeper nesting than anybody writes: a file of nothing but parentheses must not exhaust the compiler's stack.
    private const int DeepestNesting = 64;

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
        return evaluator.Or(0) && !evaluator._isMalformed;
    }

    private bool Or(int nesting)
    {
        var value = And(nesting);
        while (Take("||"))
        {
            value |= And(nesting);
        }

        return value;
    }

    private bool And(int nesting)
    {
        var value = Equality(nesting);
        while (Take("&&"))
        {
            value &= Equality(nesting);
        }

        return value;
    }

    private bool Equality(int nesting)
    {
        var value = Negation(nesting);
        while (true)
        {
            if (Take("=="))
            {
                value = value == Negation(nesting);
            }
            else if (Take("!="))
            {
                value ^= Negation(nesting);
            }
            else
            {
                return value;
            }
        }
    }

    private bool Negation(int nesting)
    {
        var isNegated = false;
        while (Take("!"))
        {
            isNegated = !isNegated;
        }

        return Primary(nesting) ^ isNegated;
    }

    private bool Primary(int nesting)
    {
        if (Take("("))
        {
            var value = nesting < DeepestNesting && Or(nesting + 1);
            _isMalformed |= !Take(")");
            return value;
        }

        var start = _position;
        _position = Directive.SkipIdentifier(_text, start);
        _isMalformed |= _position == start || char.IsDigit(_text[start]);
        return Is(start, "true") || (!Is(start, "false") && _symbols.IsDefined(_text, start, _position));
    }

    private readonly bool Is(int start, string keyword) =>
        _position - start == keyword.Length && _text.Matches(start, _position, keyword);

    private bool Take(string symbol)
    {
        _position = _text.SkipWhiteSpace(_position);
        if (!_text.Matches(_position, _end, symbol))
        {
            return false;
        }

        _position += symbol.Length;
        return true;
    }
}
