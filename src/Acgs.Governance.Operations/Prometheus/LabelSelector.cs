// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>Which series and alerts are meant, by matchers of their labels.</summary>
internal sealed partial class LabelSelector
{
    private readonly List<LabelMatcher> _matchers = [];

    private LabelSelector()
    {
    }

    /// <summary>All of them.</summary>
    public static LabelSelector All { get; } = new();

    /// <summary>Whether all are meant.</summary>
    public bool IsAll => _matchers.Count == 0;

    /// <summary>Reads matchers as they stand in PromQL, such as <c>environment="production",job=~"auth|coordinator"</c>, also in braces.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static LabelSelector Parse(string text)
    {
        var matchers = text.Trim() is ['{', .. var inner, '}'] ? inner : text;
        var (selector, position) = (new LabelSelector(), 0);
        while (Pattern().Match(matchers, position) is { Success: true } found)
        {
            selector.Add(found);
            position += found.Length;
        }

        return string.IsNullOrWhiteSpace(matchers[position..]) ? selector : throw new FormatException("These are no matchers of labels.");
    }

    /// <summary>Those of these that one more matcher leaves.</summary>
    public LabelSelector With(string label, string value)
    {
        var selector = new LabelSelector();
        selector._matchers.AddRange([.. _matchers, new(label, "=", value)]);
        return selector;
    }

    /// <summary>Whether something with these labels is meant.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> labels) => _matchers.TrueForAll(matcher => matcher.Matches(labels));

    /// <summary>A selection of series in PromQL.</summary>
    /// <param name="series">The name of the series.</param>
    /// <param name="more">More matchers.</param>
    public string Select(string series, params string[] more)
    {
        var all = string.Join(',', [.. _matchers.Select(matcher => matcher.ToString()), .. more]);
        return all.Length == 0 ? series : $"{series}{{{all}}}";
    }

    /// <summary>The matchers in PromQL, without braces.</summary>
    public override string ToString() => string.Join(',', _matchers);

    private void Add(Match found)
    {
        try
        {
            _matchers.Add(new(found.Groups["label"].Value, found.Groups["comparison"].Value, Unescape(found.Groups["value"].Value)));
        }
        catch (ArgumentException malformed)
        {
            throw new FormatException("A regular expression is malformed.", malformed);
        }
    }

    private static string Unescape(string text) => Escape().Replace(text, escape => escape.Value[1] == 'n' ? "\n" : escape.Value[1..]);

    [GeneratedRegex(
        """\G\s*(?<label>[A-Za-z_][A-Za-z0-9_]*)\s*(?<comparison>=~|!~|!=|=)\s*(?<quote>["'])(?<value>(?:(?!\k<quote>)[^\\\n]|\\[\\"'n])*)\k<quote>\s*(?:,|\z)""")]
    private static partial Regex Pattern();

    [GeneratedRegex("""\\[\\"'n]""")]
    private static partial Regex Escape();
}
