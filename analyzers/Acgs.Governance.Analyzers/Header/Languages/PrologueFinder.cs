// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>Finds what may stand above a header; the lines that must come first have an order, and each is there once.</summary>
/// <param name="type">The type of the file.</param>
internal struct PrologueFinder(FileType type)
{
    private int _passed;
    private int _end;

    /// <summary>The rule for what begins at <paramref name="position"/>, or <see langword="null"/>. The same place is found once only.</summary>
    public PrologueRule? Find<TText>(TText text, int position, bool isLineStart)
        where TText : struct, IHeaderText
    {
        for (var index = 0; index < type.Prologue.Length && position >= _end; index++)
        {
            var rule = type.Prologue[index];
            var isFirst = rule.Place == ProloguePlace.First;
            if ((!isFirst || (index >= _passed && isLineStart)) && rule.Matches(text, position, type.Syntax))
            {
                _passed = isFirst ? index + 1 : _passed;
                _end = position + 1;
                return rule;
            }
        }

        return null;
    }
}
