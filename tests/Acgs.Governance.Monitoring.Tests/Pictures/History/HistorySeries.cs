// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>A series of the past.</summary>
/// <param name="Series">Its name and its labels.</param>
/// <param name="Next">Its value at a second; it is asked for one time after the other, as a counter wants it. <see langword="null"/> for none.</param>
internal sealed record HistorySeries(string Series, Func<long, double?> Next)
{
    /// <summary>A series of values that are known.</summary>
    public static HistorySeries Of(string name, IEnumerable<(string Name, string Value)> labels, IReadOnlyDictionary<long, double> values) =>
        new($"{name}{{{string.Join(',', labels.Select(Label))}}}", at => values.TryGetValue(at, out var value) ? value : null);

    /// <summary>Appends the lines of the series, in the format of OpenMetrics.</summary>
    public void Write(TextWriter output, HistorySpan span)
    {
        foreach (var at in span.Times())
        {
            if (Next(at) is { } value)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Series} {value} {at}"));
            }
        }
    }

    private static string Label((string Name, string Value) label) =>
        $"{label.Name}=\"{label.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
