// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>Cases of the tests, which are generic and cannot have them.</summary>
internal static class ConformanceCases
{
    /// <summary>Places of a record of 600: in the full tiles, in the one that is not full, at the borders.</summary>
    public static TheoryData<int> Places => [0, 100, 255, 256, 299, 300, 511, 512, 599];

    /// <summary>Queries of 2,500 rows that are one second apart, each with the name of its case.</summary>
    public static TheoryData<string, ViolationQuery> Queries => new()
    {
        { "everything", new() },
        { "since", new() { Since = TestedLog.Start.AddSeconds(700) } },
        { "since within a millisecond", new() { Since = TestedLog.Start.AddSeconds(700).AddTicks(1) } },
        { "until", new() { Until = TestedLog.Start.AddSeconds(700) } },
        { "since and until", new() { Since = TestedLog.Start.AddSeconds(10), Until = TestedLog.Start.AddSeconds(1_900) } },
        { "since another zone", new() { Since = TestedLog.Start.AddSeconds(700).ToOffset(TimeSpan.FromHours(5)) } },
        { "until before all", new() { Until = TestedLog.Start } },
        { "since behind all", new() { Since = TestedLog.Start.AddYears(1) } },
        { "the ends of time", new() { Since = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue } },
        { "rule", new() { Rule = "rule-3" } },
        { "rule that is not there", new() { Rule = "rule-%" } },
        { "service", new() { Service = "service-2" } },
        { "severity", new() { Severity = ViolationSeverity.High } },
        { "least severity", new() { Severity = ViolationSeverity.Low } },
        { "limit", new() { Limit = 7 } },
        { "large limit", new() { Limit = 1_500 } },
        { "limit beyond all", new() { Limit = int.MaxValue } },
        { "rule, service and severity", new() { Rule = "rule-1", Service = "service-1", Severity = ViolationSeverity.Medium } },
        { "rule, time and limit", new() { Since = TestedLog.Start.AddSeconds(9), Until = TestedLog.Start.AddSeconds(2_000), Rule = "rule-1", Limit = 20 } },
    };
}
