// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents;

/// <summary>Marks of text that a generator puts in the place of others.</summary>
internal static partial class Templates
{
    public static bool IsIn(string text) => Mark().IsMatch(text);

    [GeneratedRegex(@"\{\{|\{%|\$\{")]
    private static partial Regex Mark();
}
