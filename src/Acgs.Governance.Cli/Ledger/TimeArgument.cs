// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>A time as users write it: an age such as <c>24h</c> or <c>7d</c>, a date, or a time of ISO 8601.</summary>
internal static class TimeArgument
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    // Far more than there can be records of, and few enough weeks for a TimeSpan.
    private const int Most = 1_000_000;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a time. Without an offset it is one of UTC.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">What was given; <see langword="null"/> for nothing.</param>
    /// <param name="now">What an age is counted from.</param>
    /// <exception cref="UsageException">It is none.</exception>
    public static DateTimeOffset? Parse(string option, string? text, DateTimeOffset now)
    {
        if (text is null)
        {
            return null;
        }

        return ParseAge(text) is { } age && age <= now - DateTimeOffset.UnixEpoch ? now - age
            : DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Utc, out var time) ? time
            : throw new UsageException($"{option} takes an age such as 24h or 7d, a date such as 2026-01-31 or a time such as 2026-01-31T08:00:00Z.");
    }

    /// <summary>Reads a time that has passed.</summary>
    /// <inheritdoc cref="Parse"/>
    /// <exception cref="UsageException">It is none, or is still to come.</exception>
    public static DateTimeOffset? ParsePast(string option, string? text, DateTimeOffset now) => Parse(option, text, now) is var time && time > now
        ? throw new UsageException(
            $"{option} is a time that is still to come; name one that has passed: it is {ViolationFields.Format(now)} now, "
            + "and a time without offset is one of UTC.")
        : time;

    private static TimeSpan? ParseAge(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Most)
        {
            return null;
        }

        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            'w' => TimeSpan.FromDays(7L * number),
            _ => null,
        };
    }
}
