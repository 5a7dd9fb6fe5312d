// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds what may stand above a header; the lines that must come first have an order, and each is there once unless it may be repeated.</summary>
/// <param name="type">The type of the file.</param>
internal struct PrologueFinder(FileType type)
{
    private int _passed;
    private int _next;
    private bool _hasSingle;

    /// <summary>The rule for what begins at <paramref name="position"/>, or <see langword="null"/>. The same place is found once only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The position.</param>
    /// <param name="line">The number of the line there.</param>
    /// <param name="isLineStart">Whether the line begins there.</param>
    /// <param name="end">Where that ends.</param>
    public PrologueRule? Find(StringText text, int position, int line, bool isLineStart, out int end)
    {
        end = HeaderLine.None;
        for (var index = 0; index < type.Prologue.Length && position >= _next; index++)
        {
            var rule = type.Prologue[index];
            var isFirst = rule.Place == ProloguePlace.First;
            if ((isFirst && (index < _passed || !isLineStart)) || (rule.IsSingle && _hasSingle))
            {
                continue;
            }

            end = rule.FindEnd(text, position, line, type.Syntax);
            if (end != HeaderLine.None)
            {
                _passed = isFirst ? index + (rule.IsRepeated ? 0 : 1) : _passed;
                _hasSingle |= rule.IsSingle;
                _next = position + 1;
                return rule;
            }
        }

        return null;
    }
}
