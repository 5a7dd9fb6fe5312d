// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class ProbeScheduleTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);
    private static readonly ProbeSchedule Schedule = new(Seconds(10), Seconds(60), Seconds(2), Jitter: 0.2);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.5, 9)]
    [InlineData(1, 8)]
    public void Wait_Jitter_OnlyShortens(double random, double expected) =>
        Assert.Equal(Seconds(expected), Schedule.Wait(isDown: false, TimeSpan.Zero, random));

    [Fact]
    public void Wait_WithoutJitter_IsThePeriod() =>
        Assert.Equal(Seconds(10), (Schedule with { Jitter = 0 }).Wait(isDown: false, TimeSpan.Zero, random: 1));

    [Fact]
    public void Wait_TimeOfTheProbe_IsPartOfThePeriod() =>
        Assert.Equal(Seconds(7), Schedule.Wait(isDown: false, Seconds(2), random: 0.5));

    [Theory]
    [InlineData(9.999)]
    [InlineData(10)]
    [InlineData(36_000)]
    public void Wait_HoweverLateItIs_IsAtLeastAMillisecond(double elapsed) =>
        Assert.Equal(Millisecond, Schedule.Wait(isDown: false, Seconds(elapsed), random: 0));

    [Fact]
    public void Wait_WhileDown_TakesTheOtherPeriod() =>
        Assert.Equal(Seconds(54 - 2), Schedule.Wait(isDown: true, Seconds(2), random: 0.5));

    [Theory]
    [InlineData(false, 30)]
    [InlineData(true, 180)]
    public void StaleAfter_IsThreePeriods(bool isDown, double expected) => Assert.Equal(Seconds(expected), Schedule.StaleAfter(isDown));

    [Theory]
    [InlineData(null, null, null, 5, 5, 2)]
    [InlineData(20d, null, null, 5, 20, 2)]
    [InlineData(20d, 30d, null, 30, 30, 2)]
    [InlineData(null, 1d, null, 1, 1, 1)]
    [InlineData(null, 30d, 12d, 30, 30, 12)]
    public void Of_Check_PutsItsOwnTimesFirst(
        double? whenDown, double? ownPeriod, double? ownTimeout, double period, double periodWhenDown, double deadline)
    {
        var options = new HealthOptions { PeriodWhenDown = Seconds(whenDown), Jitter = 0.3, FailuresToDown = 4, SuccessesToUp = 5 };
        var check = new HealthCheckRegistration("db", _ => null!, null, null, Seconds(ownTimeout)) { Period = Seconds(ownPeriod) };

        Assert.Equal(
            new ProbeSchedule(Seconds(period), Seconds(periodWhenDown), Seconds(deadline), 0.3, 4, 5),
            ProbeSchedule.Of(check, options));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static TimeSpan? Seconds(double? seconds) => seconds is { } set ? Seconds(set) : null;
}
