// Constitutional Hash: cdd01ef066bc6cf2

using Google.Protobuf;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>A metric as OTLP carries it (opentelemetry-proto, metrics/v1/metrics.proto).</summary>
/// <param name="Name">The name of the instrument.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Type">The type in Prometheus: <c>counter</c>, <c>gauge</c> or <c>histogram</c>.</param>
/// <param name="Points">The data points.</param>
internal sealed record OtlpMetric(string Name, string Unit, string Type, IReadOnlyList<WireMessage> Points)
{
    // Fields of the messages.
    private const int ResourceMetrics = 1;
    private const int ScopeMetrics = 2;
    private const int Metrics = 2;
    private const int Resource = 1;
    private const int Gauge = 5;
    private const int Sum = 7;
    private const int Histogram = 9;
    private const int IsMonotonic = 3;
    private const int Temporality = 2;
    private const ulong Cumulative = 2;

    /// <summary>The metrics of an <c>ExportMetricsServiceRequest</c>, which are cumulative, and the attributes of its resource.</summary>
    public static (List<OtlpMetric> Metrics, SortedDictionary<string, string> Resource) Read(byte[] request)
    {
        var exported = new WireMessage(ByteString.CopyFrom(request)).Messages(ResourceMetrics).Single();
        return (
            [.. exported.Messages(ScopeMetrics).SelectMany(scope => scope.Messages(Metrics)).Select(Read)],
            Attributes(exported.Messages(Resource).Single(), 1));
    }

    /// <summary>The attributes of a message, as <c>KeyValue</c> at this field.</summary>
    public static SortedDictionary<string, string> Attributes(WireMessage message, int field) =>
        new(message.Messages(field).ToDictionary(pair => pair.Text(1), pair => pair.Messages(2).Single().Text(1)), StringComparer.Ordinal);

    private static OtlpMetric Read(WireMessage metric)
    {
        var (field, type) = metric.Has(Gauge) ? (Gauge, "gauge") : metric.Has(Sum) ? (Sum, "counter") : (Histogram, "histogram");
        var data = metric.Messages(field).Single();
        Assert.True(type == "gauge" || data.Number(Temporality) == Cumulative, $"{metric.Text(1)} is not cumulative.");
        Assert.True(type != "counter" || data.Number(IsMonotonic) == 1, $"{metric.Text(1)} may go down.");
        return new(metric.Text(1), metric.Text(3), type, [.. data.Messages(1)]);
    }
}
