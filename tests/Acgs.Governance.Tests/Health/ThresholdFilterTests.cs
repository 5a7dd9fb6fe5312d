// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class ThresholdFilterTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PeriodWhenDown = TimeSpan.FromSeconds(30);

    // Each letter is a result, or the reported after it.
    [Theory]
    [InlineData(1, 1, "HUHDUDH", "HUHDUDH")]
    [InlineData(3, 2, "HUUUHUHH", "HHHUUUUH")]
    [InlineData(3, 2, "HUUHUUHUU", "HHHHHHHHH")]
    [InlineData(2, 3, "UHHUHHH", "UUUUUUH")]
    [InlineData(3, 2, "HDDDHH", "HHHDDH")]
    public void Take_ResultsInARow_ChangeTheVerdictAtTheThreshold(int failures, int successes, string results, string verdicts) =>
        Assert.Equal(verdicts, Verdicts(failures, successes, results));

    [Theory]
    [InlineData(3, 1, "HDUUUU", "HHHDUU")]
    [InlineData(3, 1, "HUDU", "HHHD")]
    [InlineData(3, 1, "HUUDUUU", "HHHDDDU")]
    [InlineData(1, 3, "UHHDHHH", "UUUDDDH")]
    [InlineData(2, 2, "HDUDUD", "HHDDDD")]
    [InlineData(2, 2, "UDHUDD", "UUDDDD")]
    public void Take_DegradedBetween_ReachesOnlyWhatTheWholeRowReaches(int failures, int successes, string results, string verdicts) =>
        Assert.Equal(verdicts, Verdicts(failures, successes, results));

    [Theory]
    [InlineData("H")]
    [InlineData("D")]
    [InlineData("U")]
    public void Take_FirstResult_IsAdoptedAtOnce(string result) => Assert.Equal(result, Verdicts(100, 100, result));

    [Fact]
    public void Take_ResultThatChangesNothing_StillCarriesItsTimes()
    {
        var filter = Filter(failures: 3);
        filter.Apply(Result('H', 1));

        var kept = filter.Apply(Result('U', 2));

        Assert.Equal((HealthStatus.Healthy, null, null), (kept.Status, kept.Reason, kept.Cause));
        Assert.Equal(
            (TimeSpan.FromMilliseconds(2), DateTimeOffset.UnixEpoch.AddSeconds(2), 2L), (kept.Duration, kept.CheckedAt, kept.Timestamp));
    }

    [Fact]
    public void Take_ResultOfTheSameStatus_BringsItsOwnReason()
    {
        var filter = Filter(failures: 3);
        filter.Apply(Result('U', 1));

        var reported = filter.Apply(Result('U', 2) with { Reason = HealthReason.Refused, Cause = "SocketException" });

        Assert.Equal((HealthReason.Refused, "SocketException"), (reported.Reason, reported.Cause));
    }

    [Fact]
    public void Take_VerdictThatTheLastResultDoesNotShare_HasAReasonOfItsOwnStatus()
    {
        var filter = Filter(failures: 2);
        filter.Apply(Result('H', 1));
        filter.Apply(Result('D', 2) with { Reason = HealthReason.Auth });

        var reported = filter.Apply(Result('U', 3) with { Reason = HealthReason.Refused });

        Assert.Equal((HealthStatus.Degraded, HealthReason.Auth, 3L), (reported.Status, reported.Reason, reported.Timestamp));
    }

    [Fact]
    public void Take_Verdict_DecidesAboutThePeriodAndTheLimitOfAge()
    {
        var filter = Filter(failures: 2);
        Assert.False(filter.IsDown);
        Assert.Equal(Period * 3, filter.Apply(Result('H', 1)).StaleAfter);
        Assert.Equal(Period * 3, filter.Apply(Result('U', 2)).StaleAfter);
        Assert.False(filter.IsDown);

        Assert.Equal(PeriodWhenDown * 3, filter.Apply(Result('U', 3)).StaleAfter);
        Assert.True(filter.IsDown);

        Assert.Equal(Period * 3, filter.Apply(Result('H', 4)).StaleAfter);
        Assert.False(filter.IsDown);
    }

    private static string Verdicts(int failures, int successes, string results)
    {
        var filter = Filter(failures, successes);
        return string.Concat(results.Select((result, index) => filter.Apply(Result(result, index)).Status.ToString()[0]));
    }

    private static ThresholdFilter Filter(int failures = 1, int successes = 1) =>
        new(new ProbeSchedule(Period, PeriodWhenDown, TimeSpan.FromSeconds(2), 0, failures, successes));

    private static CheckState Result(char status, int number) => new(
        "db",
        status switch { 'H' => HealthStatus.Healthy, 'D' => HealthStatus.Degraded, _ => HealthStatus.Unhealthy },
        status == 'H' ? null : HealthReason.Failed,
        TimeSpan.FromMilliseconds(number),
        DateTimeOffset.UnixEpoch.AddSeconds(number),
        number,
        TimeSpan.Zero);
}
