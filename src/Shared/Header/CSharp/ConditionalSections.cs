// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>Follows <c>#if</c> to <c>#endif</c> and says whether the current line is compiled, and whether always.</summary>
/// <remarks>
/// No stack is needed: every section around an active line has an active branch, and of a skipped section only the outermost
/// level can become active again. So nesting of any depth takes three fields.
/// </remarks>
internal struct ConditionalSections<TText>
    where TText : struct, IHeaderText
{
    private readonly TText _text;
    private SymbolTable _symbols;
    private int _active;
    private int _skipped;
    private bool _hadActiveBranch;

    public ConditionalSections(TText text, string[] predefined)
    {
        _text = text;
        _symbols = new(predefined);
    }

    /// <summary>Whether the current line is in a branch that is not compiled.</summary>
    public readonly bool IsSkipping => _skipped > 0;

    /// <summary>Whether the current line is in no conditional section at all.</summary>
    public readonly bool IsOutside => _skipped == 0 && _active == 0;

    /// <summary>Takes in the next directive of the file.</summary>
    public void Apply(Directive directive)
    {
        switch (directive.Kind)
        {
            case DirectiveKind.If:
                Open(directive);
                break;
            case DirectiveKind.Elif or DirectiveKind.Else:
                Divide(directive);
                break;
            case DirectiveKind.EndIf:
                Close();
                break;
            case DirectiveKind.Define or DirectiveKind.Undefine when !IsSkipping:
                _symbols.Set(_text, directive.Start, Directive.SkipIdentifier(_text, directive.Start), directive.Kind == DirectiveKind.Define);
                break;
        }
    }

    private void Open(Directive directive)
    {
        if (!IsSkipping && ConditionEvaluator<TText>.Evaluate(_text, directive, _symbols))
        {
            _active++;
            return;
        }

        _hadActiveBranch &= IsSkipping;
        _skipped++;
    }

    private void Divide(Directive directive)
    {
        if (_skipped == 0 && _active > 0)
        {
            _active--;
            _skipped = 1;
            _hadActiveBranch = true;
        }
        else if (_skipped == 1 && !_hadActiveBranch && IsTaken(directive))
        {
            _skipped = 0;
            _active++;
        }
    }

    private readonly bool IsTaken(Directive directive) =>
        directive.Kind == DirectiveKind.Else || ConditionEvaluator<TText>.Evaluate(_text, directive, _symbols);

    private void Close()
    {
        if (_skipped > 0)
        {
            _skipped--;
        }
        else if (_active > 0)
        {
            _active--;
        }
    }
}
