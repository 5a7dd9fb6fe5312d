// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>The <c>#!</c> line of a file that is run by its name; it works at the very start only.</summary>
internal static class Shebang
{
    /// <summary>Whether <paramref name="text"/> begins with one.</summary>
    public static bool IsIn<TText>(TText text)
        where TText : struct, IHeaderText => text.Matches(0, text.Length, "#!");
}
