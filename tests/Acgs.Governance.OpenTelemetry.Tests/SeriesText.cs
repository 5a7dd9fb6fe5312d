// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using OpenTelemetry.Metrics;

namespace Acgs.Governance.OpenTelemetry.Tests;

/// <summary>The points of a metric as text, so that a test can say all of them at once.</summary>
internal static class SeriesText
{
    /// <summary>The points that are not zero, as <c>tags value</c>; of a histogram <c>tags count sum</c>.</summary>
    public static IEnumerable<string> Series(this MetricSnapshot metric) => metric.MetricPoints
        .Select(point => (Tags: Tags(point), Value: Value(metric.MetricType, point)))
        .Where(point => point.Value != "0")
        .Select(point => $"{point.Tags} {point.Value}".TrimStart())
        .Order(StringComparer.Ordinal);

    /// <summary>The distinct sets of tag names, those of each point joined by commas.</summary>
    public static IEnumerable<string> TagNames(this MetricSnapshot metric) => metric.MetricPoints
        .Select(point => string.Join(',', Pairs(point).Select(tag => tag.Key).Order(StringComparer.Ordinal)))
        .Distinct();

    /// <summary>The upper bounds of a histogram's buckets.</summary>
    public static IEnumerable<double> Bounds(this MetricPoint point)
    {
        foreach (var bucket in point.GetHistogramBuckets())
        {
            yield return bucket.ExplicitBound;
        }
    }

    private static string Tags(MetricPoint point) => string.Join(',', Pairs(point).Select(tag => $"{tag.Key}={tag.Value}"));

    private static string Value(MetricType type, MetricPoint point) => type switch
    {
        MetricType.LongSum => point.GetSumLong().ToString(CultureInfo.InvariantCulture),
        MetricType.LongGauge => point.GetGaugeLastValueLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble().ToString(CultureInfo.InvariantCulture),
        _ => point.GetHistogramCount().ToString(CultureInfo.InvariantCulture),
    };

    private static List<KeyValuePair<string, object?>> Pairs(MetricPoint point)
    {
        var pairs = new List<KeyValuePair<string, object?>>();
        foreach (var tag in point.Tags)
        {
            pairs.Add(tag);
        }

        return pairs;
    }
}
