// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>How often and how long delivery is tried: exponential back-off with full jitter, bounded in time and number.</summary>
/// <param name="MostAttempts">After how many attempts it is given up.</param>
/// <param name="GiveUpAfter">After what time it is given up.</param>
internal sealed record DeliveryLimits(int MostAttempts, TimeSpan GiveUpAfter)
{
    private const int MostDoublings = 10;
    private const string RefusedByReceiver = "HTTP 4";

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(1);

    /// <summary>What becomes of an entry after an attempt.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="exchange">The attempt.</param>
    /// <param name="now">The time by the clock of the store.</param>
    /// <param name="random">A random number from 0 to 1.</param>
    public OutboxEntry Decide(OutboxEntry entry, WebhookExchange exchange, DateTimeOffset now, double random)
    {
        var tried = entry with { Attempts = entry.Attempts + 1, Answer = exchange.Answer };
        if (exchange.IsAccepted)
        {
            return tried with { State = OutboxState.Delivered, EndedAt = now };
        }

        var due = now + Delay(tried.Attempts, exchange.RetryAfter, random);
        return exchange.IsGone || tried.Attempts >= MostAttempts || due - entry.Since > GiveUpAfter
            ? tried with { State = OutboxState.Dead, EndedAt = now }
            : tried with { DueAt = due };
    }

    /// <summary>Whether the last attempt failed for the receiver, and not for what it thinks of this alert or asks to wait for.</summary>
    public static bool IsOutage(OutboxEntry entry) => entry.Answer?.StartsWith(RefusedByReceiver, StringComparison.Ordinal) == false;

    /// <summary>How long to wait before the next attempt.</summary>
    /// <param name="attempts">How many there were; at least 1.</param>
    /// <param name="wish">How long the receiver asks to wait; more than an hour is not granted.</param>
    /// <param name="random">A random number from 0 to 1.</param>
    public static TimeSpan Delay(int attempts, TimeSpan? wish, double random)
    {
        var most = FirstDelay * Math.Pow(2, Math.Min(attempts - 1, MostDoublings));
        var delay = (most < LongestDelay ? most : LongestDelay) * random;
        var wished = wish > LongestWish ? LongestWish : wish ?? TimeSpan.Zero;
        return delay > wished ? delay : wished;
    }
}
