// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>What a part of a query is.</summary>
internal enum TokenKind
{
    Text,
    Name,
    Number,
    Window,
    Comparison,
    Matcher,
}

/// <summary>A part of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record Token(TokenKind Kind, string Text)
{
    /// <summary>The parts of a query, which are the query when they are put together.</summary>
    public static IReadOnlyList<Token> Read(string expression) => [.. Part().Matches(expression).Select(Of)];

    private static Token Of(Match match) =>
        new(Enum.GetValues<TokenKind>().First(kind => match.Groups[kind.ToString()].Success), match.Value);

    // A matcher before a name, with the comma behind it: both begin alike.
    [GeneratedRegex("""
        (?<Matcher>[A-Za-z_]\w*(?:=~|!~|!=|=)"[^"]*",?) | (?<Window>\[[^\]]*\]) | (?<Name>[A-Za-z_:][\w:]*)
        | (?<Number>\d+(?:\.\d+)?) | (?<Comparison>==|!=|>=|<=|>|<) | (?<Text>"[^"]*"|\s+|.)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
