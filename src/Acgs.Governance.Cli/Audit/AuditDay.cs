// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Audit;

/// <summary>The day that is audited.</summary>
/// <param name="Date">The date.</param>
/// <param name="Zone">The time zone that it is a date of.</param>
/// <param name="Since">Its beginning.</param>
/// <param name="Until">Its end, or now if that is earlier.</param>
internal sealed record AuditDay(DateOnly Date, TimeZoneInfo Zone, DateTimeOffset Since, DateTimeOffset Until)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The date as it is given and printed.</summary>
    public string Name => Date.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a day.</summary>
    /// <param name="date"><c>today</c>, <c>yesterday</c> or a date.</param>
    /// <param name="zone">The name of a time zone of IANA; <c>local</c> for that of the machine.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="UsageException">One of them is none, or the day has not begun.</exception>
    public static AuditDay Parse(string date, string zone, DateTimeOffset now)
    {
        var timeZone = FindZone(zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, timeZone).DateTime);
        var day = date switch
        {
            "today" => today,
            "yesterday" => today.AddDays(-1),
            _ => DateOnly.TryParseExact(date, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                ? parsed
                : throw new UsageException($"--date takes today, yesterday or a date such as 2026-01-31."),
        };
        if (day > today || day == DateOnly.MaxValue)
        {
            throw new UsageException($"--date: {date} has not begun yet.");
        }

        var (since, end) = (Start(day, timeZone), Start(day.AddDays(1), timeZone));
        return new(day, timeZone, since, end < now ? end : now);
    }

    private static TimeZoneInfo FindZone(string zone) => zone == "local" ? TimeZoneInfo.Local
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found
        : throw new UsageException($"--tz: the time zone '{zone}' is not known here; it takes a name such as UTC or Europe/Berlin.");

    // Where the clocks are put forward at midnight, the day begins later; where they are put back, at the earlier of the two.
    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(time))
        {
            time = time.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }
}
