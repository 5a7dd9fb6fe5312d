// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>
/// Makes samples of OTLP metrics as the OTLP receiver of Prometheus does by default (prometheus.io, "Using Prometheus as your OpenTelemetry
/// backend", UnderscoreEscapingWithSuffixes; OpenTelemetry specification, "Prometheus and OpenMetrics Compatibility"). The labels
/// <c>job</c> and <c>instance</c>, which any target has, are left out.
/// </summary>
internal static class PrometheusTranslation
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["By"] = "bytes",
        ["%"] = "percent",
        ["d"] = "days",
        ["h"] = "hours",
        ["min"] = "minutes",
    };

    /// <summary>The samples of a metric: name, labels and value, as a line of the text format.</summary>
    public static IEnumerable<string> Samples(OtlpMetric metric) => metric.Points.SelectMany(point => metric.Type == "histogram"
        ? Buckets(Name(metric), point)
        : [Sample(Name(metric), OtlpMetric.Attributes(point, 7), point.Has(6) ? Text((long)point.Number(6)) : Text(point.Real(4)))]);

    /// <summary>The name in Prometheus.</summary>
    public static string Name(OtlpMetric metric)
    {
        List<string> tokens = [.. Tokens(metric.Name).Where(token => metric.Type != "counter" || token != "total")];
        // A unit in braces is an annotation. One token that is in the name already is not said twice.
        var unit = metric.Unit.Contains('{', StringComparison.Ordinal) ? "" : metric.Unit;
        var suffix = unit == "1" ? (metric.Type == "gauge" ? "ratio" : "") : Units.GetValueOrDefault(unit, unit);
        tokens.AddRange(Tokens(suffix).Except(tokens).ToList());
        return string.Join('_', metric.Type == "counter" ? tokens.Append("total") : tokens);
    }

    private static IEnumerable<string> Buckets(string name, WireMessage point)
    {
        var labels = OtlpMetric.Attributes(point, 9);
        var bounds = point.Packed(7).Select(bound => Text(BitConverter.UInt64BitsToDouble(bound))).Append("+Inf");
        var count = 0UL;
        foreach (var (bound, inside) in bounds.Zip(point.Packed(6)))
        {
            count += inside;
            yield return Sample($"{name}_bucket", labels.Append(new("le", bound)), Text(count));
        }

        yield return Sample($"{name}_sum", labels, Text(point.Real(5)));
        yield return Sample($"{name}_count", labels, Text(point.Number(4)));
    }

    private static string Sample(string name, IEnumerable<KeyValuePair<string, string>> labels, string value) =>
        $"{name}{{{string.Join(',', labels.Select(label => $"{string.Join('_', Tokens(label.Key))}=\"{label.Value}\""))}}} {value}";

    private static string[] Tokens(string name) =>
        string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_')).Split('_', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(IConvertible value) => value.ToString(CultureInfo.InvariantCulture);
}
