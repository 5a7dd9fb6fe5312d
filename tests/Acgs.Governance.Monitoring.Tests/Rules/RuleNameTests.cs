// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Monitoring.Tests.Dashboards;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Rules;

/// <summary>No rule, objective, documented query or runbook names a series or a label that nobody exports.</summary>
public sealed partial class RuleNameTests
{
    private static readonly KnownSeries Known = new(new());

    public static TheoryData<string> Queries { get; } =
    [
        .. new PlatformRules(new()).Groups.SelectMany(group => group.Recording).Select(rule => rule.Expression),
        .. new PlatformRules(new()).Alerts.Select(alert => alert.Expression).Where(query => !query.Contains("acgs_.+", StringComparison.Ordinal)),
        .. new ObjectiveQueries(new(), "job=\"auth\"", "5m", "30d").All.Select(objective => objective.Query),
        .. DocumentedQueries.All.Select(one => one.Query),
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs/runbooks"), "*.md").SelectMany(path => Block().Matches(File.ReadAllText(path)))
            .Select(block => block.Groups[1].Value).Where(query => !query.Contains("acgs_.+", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Names_OfTheQuery_AreExportedOrRecorded(string query) => Assert.Equal([], Known.Faults(Bare().Replace(query, "$1{}")));

    [Fact]
    public void Name_ThatNobodyExports_IsFound() => Assert.Equal(["no series acgs_requests"], Known.Faults(Bare().Replace("rate(acgs_requests[5m])", "$1{}")));

    [GeneratedRegex("```promql\n([^`]+)\n```")]
    private static partial Regex Block();

    // A series without matchers.
    [GeneratedRegex(@"\b((?:acgs_|job:)[\w:]+|up\b)(?![\w:{""])")]
    private static partial Regex Bare();
}
