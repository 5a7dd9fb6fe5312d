// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Cli.Commands;

/// <summary>A time in the notation of Prometheus, such as <c>5m</c>.</summary>
internal static partial class PrometheusTime
{
    /// <summary>The text itself, if it is a time.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Check(string option, string text) => Pattern().IsMatch(text)
        ? text
        : throw new UsageException($"{option} takes a time of Prometheus such as 5m, 12h or 30d.");

    /// <summary>The time of a text.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static TimeSpan Parse(string option, string text)
    {
        var number = int.Parse(Check(option, text).AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            'w' => TimeSpan.FromDays(7L * number),
            _ => TimeSpan.FromDays(365L * number),
        };
    }

    [GeneratedRegex(@"^[1-9]\d{0,6}(s|m|h|d|w|y)\z")]
    private static partial Regex Pattern();
}
