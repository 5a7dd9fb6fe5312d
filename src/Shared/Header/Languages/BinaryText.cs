// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Recognises a file that is no text, whatever its name says.</summary>
internal static class BinaryText
{
    private const int Examined = 8000;

    /// <summary>Whether NUL stands among the first characters.</summary>
    public static bool IsIn<TText>(TText text)
        where TText : struct, IHeaderText
    {
        var end = Math.Min(text.Length, Examined);
        return text.Find(0, end, "\0") < end;
    }
}
