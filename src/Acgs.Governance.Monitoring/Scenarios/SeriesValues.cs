// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>Values of a series in the notation of promtool: <c>0+10x5</c> for six that rise by ten, <c>stale _x2</c> for three that are missing.</summary>
internal static class SeriesValues
{
    public static string Write(IReadOnlyList<decimal?> values)
    {
        var text = new StringBuilder();
        for (var start = 0; start < values.Count;)
        {
            var (token, length) = values[start] is { } first ? Run(values, start, first) : Gap(values, start);
            text.Append(text.Length == 0 ? string.Empty : " ").Append(token);
            start += length;
        }

        return text.ToString();
    }

    private static (string Token, int Length) Gap(IReadOnlyList<decimal?> values, int start)
    {
        var end = start;
        while (end < values.Count && values[end] is null)
        {
            end++;
        }

        // As Prometheus marks a series that a scrape does not have any more.
        return start == 0 ? ($"_x{end}", end) : (end - start == 1 ? "stale" : $"stale _x{end - start - 1}", end - start);
    }

    private static (string Token, int Length) Run(IReadOnlyList<decimal?> values, int start, decimal first)
    {
        var step = start + 1 < values.Count && values[start + 1] is { } second ? second - first : 0;
        var end = start + 1;
        while (end < values.Count && values[end] is { } value && value - values[end - 1] == step)
        {
            end++;
        }

        var rise = step == 0 ? string.Empty : step.ToString("+0.##########;-0.##########", CultureInfo.InvariantCulture);
        return ($"{first.ToString("0.##########", CultureInfo.InvariantCulture)}{rise}x{end - start - 1}", end - start);
    }
}
