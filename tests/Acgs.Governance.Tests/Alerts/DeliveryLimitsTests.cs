// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Alerts;

public sealed class DeliveryLimitsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DeliveryLimits Limits = new(MostAttempts: 5, TimeSpan.FromHours(2));

    private static readonly OutboxEntry Entry = new()
    {
        Sender = "orders",
        Webhook = "oncall",
        AlertId = "1",
        DedupKey = "key",
        Rule = "rule",
        Severity = ViolationSeverity.High,
        Status = AlertStatus.Firing,
        Body = "{}",
        CreatedAt = Now,
        Since = Now,
        DueAt = Now,
    };

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1, 0.5, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 1, 4)]
    [InlineData(8, 0.5, 64)]
    [InlineData(11, 1, 600)]
    [InlineData(1_000, 1, 600)]
    public void Delay_OfAttempts_DoublesWithFullJitter(int attempts, double random, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), DeliveryLimits.Delay(attempts, wish: null, random));

    [Theory]
    [InlineData(30, 30)]
    [InlineData(-5, 1)]
    [InlineData(0.5, 1)]
    [InlineData(7_200, 3_600)]
    public void Delay_ThatTheReceiverWishes_IsGrantedUpToAnHour(double wish, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), DeliveryLimits.Delay(1, TimeSpan.FromSeconds(wish), random: 1));

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(299)]
    public void Answer_OfSuccess_IsTheEnd(int status)
    {
        var ended = Limits.Decide(Entry, Exchange(status), Now, random: 1);

        Assert.Equal((OutboxState.Delivered, 1, Now, "answer"), (ended.State, ended.Attempts, ended.EndedAt!.Value, ended.Answer!));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(null)]
    public void Answer_OfFailure_IsTriedAgain(int? status)
    {
        var ended = Limits.Decide(Entry, Exchange(status), Now, random: 1);

        Assert.Equal((OutboxState.Waiting, 1, Now.AddSeconds(1), null), (ended.State, ended.Attempts, ended.DueAt, ended.EndedAt));
    }

    [Fact]
    public void Answer_ThatTheReceiverIsGone_IsADeadLetter() =>
        Assert.Equal(OutboxState.Dead, Limits.Decide(Entry, Exchange(410), Now, random: 1).State);

    [Fact]
    public void Attempts_TooMany_AreADeadLetter()
    {
        Assert.Equal(OutboxState.Waiting, Limits.Decide(Entry with { Attempts = 3 }, Exchange(500), Now, random: 1).State);
        Assert.Equal(OutboxState.Dead, Limits.Decide(Entry with { Attempts = 4 }, Exchange(500), Now, random: 1).State);
    }

    [Fact]
    public void Time_TooLong_IsADeadLetter()
    {
        var late = Now.AddHours(2).AddSeconds(-1);

        Assert.Equal(OutboxState.Waiting, Limits.Decide(Entry, Exchange(500), late, random: 1).State);
        Assert.Equal(OutboxState.Dead, Limits.Decide(Entry, Exchange(500), late.AddTicks(1), random: 1).State);
        Assert.Equal(OutboxState.Waiting, Limits.Decide(Entry with { Since = late }, Exchange(500), late.AddTicks(1), random: 1).State);
        Assert.Equal(OutboxState.Dead, Limits.Decide(Entry, Exchange(429) with { RetryAfter = TimeSpan.FromHours(1) }, Now.AddMinutes(61), random: 1).State);
    }

    private static WebhookExchange Exchange(int? status) => new("1", "v1,", status, "answer", RetryAfter: null, TimeSpan.Zero);
}
