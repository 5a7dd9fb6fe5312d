// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Scenarios;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>
/// The rules that a changed one can change, with those that they read: all others give what they gave, and need not be evaluated to see whether
/// somebody notices.
/// </summary>
internal sealed class Reach
{
    private readonly HashSet<string> _rules;
    private readonly HashSet<string> _names = [];
    private readonly bool _readsAll;

    public Reach(Mutant mutant)
    {
        var uses = mutant.Groups.SelectMany(Rules).ToDictionary(rule => rule.Name, rule => NamesOf(rule.Expression));
        // What selects without a name, or alerts by another matcher than the name, may read everything.
        _readsAll = mutant.Kind == Mutations.Matcher
            && (uses[mutant.Rule].Contains(ForeignSeries.Alerts) || mutant.Groups.SelectMany(Rules).Single(rule => rule.Name == mutant.Rule).Expression.Contains("__name__"));
        _rules = _readsAll ? [.. uses.Keys] : Upwards(uses, Downwards(uses, mutant.Rule));
        _names.UnionWith(_rules.SelectMany(rule => uses[rule]));
        _readsAll |= _names.Contains("__name__");
        Groups = [.. mutant.Groups.Select(Reduce).Where(group => group.Recording.Count + group.Alerts.Count > 0)];
    }

    public IReadOnlyList<RuleGroup> Groups { get; }

    /// <summary>What tells whose results are the same.</summary>
    public string Key => string.Join(',', _rules.Order(StringComparer.Ordinal));

    public ScenarioSet Reduce(ScenarioSet set) => set with { Scenarios = [.. set.Scenarios.Select(Reduce)] };

    private RuleScenario Reduce(RuleScenario scenario) => scenario with
    {
        Series = [.. scenario.Series.Where(series => _readsAll || _names.Contains(series.Series.Split('{')[0]))],
        Expected = [.. scenario.Expected.Select(expected => (expected.Minutes, expected.Alerts.Where(alert => _rules.Contains(alert.Name)).ToArray()))],
        Checks = [.. scenario.Checks.Where(check => NamesOf(check.Query).Overlaps(_rules))],
        Read = [.. scenario.Read.Where(read => _rules.Contains(read.Rule.Name))],
    };

    private RuleGroup Reduce(RuleGroup group) => group with
    {
        Recording = [.. group.Recording.Where(rule => _rules.Contains(rule.Name))],
        Alerts = [.. group.Alerts.Where(rule => _rules.Contains(rule.Name))],
    };

    private static IEnumerable<(string Name, string Expression)> Rules(RuleGroup group) =>
        [.. group.Recording.Select(rule => (rule.Name, rule.Expression)), .. group.Alerts.Select(rule => (rule.Name, rule.Expression))];

    // Names of series, and in matchers those of alerts.
    private static HashSet<string> NamesOf(string expression) =>
    [
        .. Token.Read(expression).SelectMany(token => token.Kind switch
        {
            TokenKind.Name => [token.Text],
            TokenKind.Matcher => [.. token.Text.Split('=', '"', '~', '!', '|').Where(part => part.StartsWith("Acgs", StringComparison.Ordinal) || part == "__name__")],
            _ => Array.Empty<string>(),
        }),
    ];

    private static HashSet<string> Downwards(Dictionary<string, HashSet<string>> uses, string rule)
    {
        HashSet<string> found = [rule];
        while (uses.Where(use => !found.Contains(use.Key) && use.Value.Overlaps(found)).Select(use => use.Key).ToArray() is { Length: > 0 } more)
        {
            found.UnionWith(more);
        }

        return found;
    }

    private static HashSet<string> Upwards(Dictionary<string, HashSet<string>> uses, HashSet<string> rules)
    {
        while (rules.SelectMany(rule => uses[rule]).Where(name => uses.ContainsKey(name) && !rules.Contains(name)).ToArray() is { Length: > 0 } more)
        {
            rules.UnionWith(more);
        }

        return rules;
    }
}
