// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>All small changes of rules.</summary>
internal static partial class Mutations
{
    public const string Number = "number";
    public const string Comparison = "comparison";
    public const string Matcher = "matcher";
    public const string For = "for";
    public const string Window = "window";
    public const string Operator = "operator";

    private static readonly Dictionary<string, string> Flipped = new()
    {
        [">"] = "<",
        ["<"] = ">",
        ["=="] = "!=",
        ["!="] = "==",
        [">="] = "<",
        ["<="] = ">",
        ["=~"] = "!~",
        ["!~"] = "=~",
        ["="] = "!=",
    };

    public static IEnumerable<Mutant> Of(IReadOnlyList<RuleGroup> groups) =>
    [
        .. groups.SelectMany(group => group.Recording).SelectMany(rule => OfExpression(groups, rule.Name, rule.Expression)),
        .. groups.SelectMany(group => group.Alerts).SelectMany(rule => OfExpression(groups, rule.Name, rule.Expression).Concat(OfTime(groups, rule))),
    ];

    private static IEnumerable<Mutant> OfTime(IReadOnlyList<RuleGroup> groups, AlertRule rule) =>
    [
        .. Times(rule.For).Select(time => new Mutant(For, rule.Name, $"{Promql.Time(rule.For)} -> {Promql.Time(time)}", Mutant.With(groups, rule with { For = time }))),
        .. Times(rule.KeepFiring).Select(time => new Mutant(
            For, rule.Name, $"still {Promql.Time(rule.KeepFiring)} -> {Promql.Time(time)}", Mutant.With(groups, rule with { KeepFiring = time }))),
    ];

    private static TimeSpan[] Times(TimeSpan time) => time == TimeSpan.Zero ? [] : [TimeSpan.Zero, time / 2, time * 2];

    private static IEnumerable<Mutant> OfExpression(IReadOnlyList<RuleGroup> groups, string rule, string expression)
    {
        var tokens = Token.Read(expression);
        for (var index = 0; index < tokens.Count; index++)
        {
            foreach (var (kind, text) in OfToken(tokens[index]))
            {
                var mutated = string.Concat(tokens.Take(index).Append(tokens[index] with { Text = text }).Concat(tokens.Skip(index + 1)).Select(token => token.Text));
                // The last matcher of a selector has no comma, the last but one has.
                mutated = mutated.Replace(",}", "}", StringComparison.Ordinal);
                yield return new(kind, rule, $"{Before(tokens, index)}{tokens[index].Text} -> {(text.Length == 0 ? "nothing" : text)}", Mutant.With(groups, rule, mutated));
            }
        }
    }

    private static IEnumerable<(string Kind, string Text)> OfToken(Token token) => token.Kind switch
    {
        TokenKind.Number => Numbers(double.Parse(token.Text, CultureInfo.InvariantCulture)).Select(number => (Number, Promql.Number(number))),
        TokenKind.Comparison => [(Comparison, Flipped[token.Text])],
        TokenKind.Matcher => [(Matcher, Equality().Replace(token.Text, sign => Flipped[sign.Value], 1)), (Matcher, string.Empty)],
        TokenKind.Window => [(Window, Times(token.Text, 2)), (Window, Times(token.Text, 0.5))],
        TokenKind.Name when token.Text == "unless" => [(Operator, "and")],
        TokenKind.Name when token.Text == "and" => [(Operator, "unless"), (Operator, "or")],
        _ => [],
    };

    private static double[] Numbers(double number) => number == 0 ? [1] : [number * 2, number / 2];

    // The step of a subquery stays.
    private static string Times(string window, double factor) => LeadingNumber().Replace(
        window, number => Seconds(number.Groups["unit"].Value, factor * double.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture)), 1);

    private static string Seconds(string unit, double number) => $"{number * unit switch { "s" => 1, "m" => 60, "h" => 3600, _ => 86400 }:0}s";

    // What somebody needs to find the place.
    private static string Before(IReadOnlyList<Token> tokens, int index)
    {
        var text = string.Concat(tokens.Take(index).Select(token => token.Text)).ReplaceLineEndings(" ");
        return text.Length > 40 ? $"…{text[^40..]}" : text;
    }

    [GeneratedRegex("=~|!~|!=|=")]
    private static partial Regex Equality();

    [GeneratedRegex("(?<number>[0-9]+)(?<unit>[smhd])", RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingNumber();
}
