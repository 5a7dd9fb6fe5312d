// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Commands;

/// <summary>A span of time as users write it: <c>500ms</c>, <c>5s</c>, <c>1m</c>, <c>8h</c>.</summary>
internal static class DurationArgument
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    /// <summary>Reads it.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="UsageException">It is none, or shorter than 10 ms or longer than an hour.</exception>
    public static TimeSpan Parse(string option, string text) => Parse(text, Least, Most)
        ?? throw new UsageException($"{option} takes a time such as 500ms, 5s or 1m, from 10 ms to an hour.");

    /// <summary>Reads a time of a maintenance.</summary>
    /// <exception cref="UsageException">It is none, or shorter than a minute or longer than 30 days.</exception>
    public static TimeSpan ParseLong(string option, string text) => Parse(text, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30))
        ?? throw new UsageException($"{option} takes a time such as 30m, 8h or 2d, from a minute to 30 days.");

    private static TimeSpan? Parse(string text, TimeSpan least, TimeSpan most)
    {
        var unit = text.Length - text.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz").Length;
        var isNumber = long.TryParse(text.AsSpan(0, text.Length - unit), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var span = isNumber && number <= Most.TotalMilliseconds ? Of(number, text[^unit..]) : null;
        return span >= least && span <= most ? span : null;
    }

    private static TimeSpan? Of(long number, string unit) => unit switch
    {
        "ms" => TimeSpan.FromMilliseconds(number),
        "s" => TimeSpan.FromSeconds(number),
        "m" => TimeSpan.FromMinutes(number),
        "h" => TimeSpan.FromHours(number),
        "d" => TimeSpan.FromDays(number),
        _ => null,
    };
}
