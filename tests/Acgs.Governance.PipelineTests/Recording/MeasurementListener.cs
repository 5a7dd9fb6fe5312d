// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Globalization;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Records what is measured while a request is answered, by all meters but ours and the runtime's.</summary>
internal static class MeasurementListener
{
    public static void Start()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (!instrument.IsObservable && IsOfServices(instrument.Meter.Name))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        Listen<int>(listener);
        Listen<long>(listener);
        Listen<double>(listener);
        listener.Start();
    }

    // When the server takes memory from its pool is up to chance.
    private static bool IsOfServices(string meter) =>
        meter != GovernanceMeter.Name && meter != "Microsoft.AspNetCore.MemoryPool" && !meter.StartsWith("System.", StringComparison.Ordinal) && !meter.StartsWith("OpenTelemetry.", StringComparison.Ordinal);

    private static void Listen<T>(MeterListener listener)
        where T : struct, IConvertible =>
        listener.SetMeasurementEventCallback<T>((instrument, value, tags, _) =>
            RequestTrace.Current?.AddMeasurement($"{instrument.Name}{Value(instrument, value)} {Text(tags)}"));

    // How long something takes differs each time.
    private static string Value<T>(Instrument instrument, T value)
        where T : struct, IConvertible =>
        instrument is Histogram<T> ? "" : string.Create(CultureInfo.InvariantCulture, $" {value}");

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
}
