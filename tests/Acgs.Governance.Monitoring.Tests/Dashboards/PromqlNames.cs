// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The names in a query: of series with the labels of their matchers, of labels by which it groups, and words that are neither.</summary>
internal sealed partial record PromqlNames(
    IReadOnlyList<(string Series, IReadOnlyList<string> Labels)> Selections, IReadOnlyList<string> Grouped, IReadOnlyList<string> Unselected)
{
    private static readonly HashSet<string> Keywords = ["or", "and", "unless", "bool", "offset"];

    public static PromqlNames Of(string expression)
    {
        var selections = Selection().Matches(expression).SelectMany(Read).ToList();
        var rest = Selection().Replace(expression, "");
        var grouped = Grouping().Matches(rest).SelectMany(match => Label().Matches(match.Groups["labels"].Value)).Select(label => label.Value).ToList();
        rest = Window().Replace(Grouping().Replace(rest, ""), "");
        var unselected = Word().Matches(rest).Select(word => word.Value).Where(word => !Keywords.Contains(word)).ToList();
        return new(selections, grouped, unselected);
    }

    private static IEnumerable<(string Series, IReadOnlyList<string> Labels)> Read(Match selection)
    {
        var matchers = Matcher().Matches(selection.Groups["matchers"].Value);
        string[] labels = [.. matchers.Select(matcher => matcher.Groups["label"].Value).Where(label => label != "__name__")];
        var names = selection.Groups["name"] is { Length: > 0, Value: var name }
            ? [name]
            : matchers.Single(matcher => matcher.Groups["label"].Value == "__name__").Groups["value"].Value.Split('|');
        return names.Select(series => (series, (IReadOnlyList<string>)labels));
    }

    // No value of ours has a brace.
    [GeneratedRegex("""(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)?\{(?<matchers>[^}]*)\}""")]
    private static partial Regex Selection();

    [GeneratedRegex(@"(?<label>[a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*""(?<value>[^""]*)""")]
    private static partial Regex Matcher();

    [GeneratedRegex("""\b(by|without|on|ignoring|group_left|group_right)\s*\((?<labels>[^)]*)\)""")]
    private static partial Regex Grouping();

    [GeneratedRegex("""\[[^\]]*\]|\b[0-9]+(ms|s|m|h|d)\b""")]
    private static partial Regex Window();

    [GeneratedRegex("[a-zA-Z_]\\w*")]
    private static partial Regex Label();

    [GeneratedRegex("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])")]
    private static partial Regex Word();
}
