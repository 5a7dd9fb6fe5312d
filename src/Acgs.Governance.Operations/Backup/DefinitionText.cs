// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Backup;

/// <summary>
/// Definitions as text that is the same before and after a dump. PostgreSQL writes what it has parsed: after a restore casts have moved (an <c>IN</c>
/// list over <c>varchar</c> is cast as a whole before, and value by value after), and parentheses with them. Without both the texts agree.
/// </summary>
internal static partial class DefinitionText
{
    public static string Normalize(string definition) => Loose().Replace(Cast().Replace(definition, string.Empty), string.Empty);

    /// <summary>All definitions of each kind, in a form to be compared.</summary>
    public static IReadOnlyList<DefinitionSet> Summarize(IEnumerable<(string Kind, string Text)> definitions) =>
    [
        .. definitions.GroupBy(definition => definition.Kind, definition => Normalize(definition.Text))
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new DefinitionSet(kind.Key, kind.Count(), Hash(kind.Order(StringComparer.Ordinal)))),
    ];

    private static string Hash(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    [GeneratedRegex("""
        ::(?:(?:"(?:[^"]|"")+"|[a-z_][a-z0-9_$]*)\.)?(?:"(?:[^"]|"")+"|[a-z_][a-z0-9_$]*)
        (?:\ (?:varying|precision))?(?:\([0-9,]+\))?(?:\ with(?:out)?\ time\ zone)?(?:\[\])*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Cast();

    [GeneratedRegex(@"[()\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
