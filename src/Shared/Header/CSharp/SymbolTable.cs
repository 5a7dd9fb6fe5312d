// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>The preprocessor symbols in force: those of the project, as the file's own <c>#define</c> and <c>#undef</c> change them.</summary>
/// <param name="predefined">The symbols that the project defines.</param>
internal struct SymbolTable(string[] predefined)
{
    // Made only for a file that defines symbols above its header: every other file is read without allocating.
    private Dictionary<string, bool>? _own;

    /// <summary>Defines or undefines the symbol between <paramref name="start"/> and <paramref name="end"/> from here on.</summary>
    public void Set<TText>(TText text, int start, int end, bool defined)
        where TText : struct, IHeaderText
    {
        _own ??= new(StringComparer.Ordinal);
        _own[text.Copy(start, end)] = defined;
    }

    /// <summary>Whether the symbol between <paramref name="start"/> and <paramref name="end"/> is defined here.</summary>
    public readonly bool IsDefined<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        if (_own is not null && _own.TryGetValue(text.Copy(start, end), out var defined))
        {
            return defined;
        }

        foreach (var symbol in predefined)
        {
            if (symbol.Length == end - start && text.Matches(start, end, symbol))
            {
                return true;
            }
        }

        return false;
    }
}
