// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>Tells a secret from what only holds its place.</summary>
internal static class SecretValue
{
    private const int ShortestMask = 3;

    private static readonly (string Start, string End)[] Brackets =
        [("{", "}"), ("${", "}"), ("#{", "}"), ("#{", "}#"), ("<", ">"), ("[", "]"), ("$(", ")"), ("%", "%"), ("__", "__")];

    /// <summary>Whether <paramref name="value"/> is a secret: not empty, known at compile time and no placeholder.</summary>
    public static bool IsReal(string value)
    {
        var text = value.Trim().Trim('"', '\'').Trim();
        return text.Length > 0 && text.IndexOf(ConnectionText.Hole) < 0 && !IsBracketed(text) && !IsMask(text);
    }

    private static bool IsBracketed(string text) => Brackets.Any(bracket =>
        text.Length > bracket.Start.Length + bracket.End.Length
        && text.StartsWith(bracket.Start, StringComparison.Ordinal)
        && text.EndsWith(bracket.End, StringComparison.Ordinal));

    private static bool IsMask(string text) =>
        text.Length >= ShortestMask && text[0] is '*' or '.' or 'x' or 'X' or '\u2022' && text.All(character => character == text[0]);
}
