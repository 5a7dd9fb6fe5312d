// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Monitoring.Tests.Objectives;

public sealed class ObjectiveTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.9995, 0.5)]
    [InlineData(0.999, 0)]
    [InlineData(0.997, -2)]
    public void Budget_OfAMonth_IsWhatIsLeftOfTheFailures(double availability, double left) =>
        Assert.Equal(left, ObjectiveQueries.BudgetLeft(availability, 0.999), 9);

    [Fact]
    public void Targets_ByDefault_AreThoseOfTheGuide() => Assert.Equal(
        ["availability >= 0.999", "error_rate <= 0.001", "p99 <= 0.005", "throughput >= 100", "cache_hits >= 0.85", "compliance >= 1"],
        new ObjectiveQueries(new(), "", "5m", "30d").All
            .Select(objective => FormattableString.Invariant($"{objective.Name} {(objective.IsLeast ? ">=" : "<=")} {Math.Round(objective.Target, 9)}")));

    [Theory]
    [InlineData(true, 1, true)]
    [InlineData(true, 0.99, false)]
    [InlineData(false, 1, true)]
    [InlineData(false, 1.01, false)]
    public void Objective_AtItsTarget_IsMet(bool isLeast, double value, bool isMet) =>
        Assert.Equal(isMet, new Objective("name", "meaning", "query", 1, isLeast, ObjectiveUnit.Share).IsMetBy(value));

    [Fact]
    public void Selector_OfServices_IsInEverySeriesOfEveryQuery()
    {
        var queries = new ObjectiveQueries(new(), "job=\"auth\"", "5m", "30d").All.Select(objective => objective.Query);

        Assert.All(queries, query => Assert.Equal(Count(query, "acgs_"), Count(query, "{job=\"auth\"")));
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
