// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Cli.Commands.Monitoring;

/// <summary>Reads and describes thresholds.</summary>
internal static class ThresholdText
{
    /// <summary>A threshold with its default, such as <c>down=10s</c>.</summary>
    public static string Describe(Threshold threshold) => $"{threshold.Name}={threshold.Write(threshold.Default)}";

    /// <summary>Thresholds such as <c>down=10s</c> or <c>errors-per-hour=5</c>.</summary>
    /// <exception cref="UsageException">One is not a threshold, or out of its range.</exception>
    public static Dictionary<Threshold, double> Parse(string option, string[]? texts)
    {
        var thresholds = new Dictionary<Threshold, double>();
        foreach (var text in texts ?? [])
        {
            var (threshold, value) = Find(option, text);
            thresholds[threshold] = Number(option, threshold, value);
        }

        return thresholds;
    }

    private static (Threshold Threshold, string Value) Find(string option, string text) =>
        text.Split('=', 2) is [var name, var value] && Threshold.All.FirstOrDefault(one => one.Name == name) is { } threshold
            ? (threshold, value)
            : throw new UsageException(
                $"{option} takes name=value, not '{ControlCharacters.Escape(text)}'; "
                    + $"the names are {string.Join(", ", Threshold.All.Select(one => one.Name))}.");

    private static double Number(string option, Threshold threshold, string text)
    {
        var value = threshold.IsTime
            ? PrometheusTime.Parse($"{option} {threshold.Name}", text).TotalSeconds
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        return value >= threshold.Least && value <= threshold.Most
            ? value
            : throw new UsageException(
                $"{option} {threshold.Name} takes {threshold.Write(threshold.Least)} to {threshold.Write(threshold.Most)}, "
                    + $"not {ControlCharacters.Escape(text)}.");
    }
}
