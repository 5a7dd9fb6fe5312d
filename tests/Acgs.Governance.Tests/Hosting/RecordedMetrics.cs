// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>Records every measurement of one application, and of no other that runs beside it.</summary>
internal sealed class RecordedMetrics : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly MeterListener _counters = new();
    private readonly Lock _reading = new();
    private readonly List<Measured> _counts = [];
    private readonly ConcurrentQueue<Measured> _measured = [];
    private readonly ConcurrentQueue<Instrument> _instruments = [];

    public RecordedMetrics(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                _instruments.Enqueue(instrument);
                (instrument is ObservableCounter<long> ? _counters : listener).EnableMeasurementEvents(instrument);
            }
        };
        _counters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _counts.Add(new(instrument.Name, value, Text(tags))));
        Listen<int>();
        Listen<long>();
        Listen<double>();
        _listener.Start();
    }

    /// <summary>What was measured so far, and what the counters that are observed show now.</summary>
    // A copy first: a spread asks for the count and then enumerates, and the health monitor may add one in between.
    public IReadOnlyList<Measured> All => [.. _measured.ToArray(), .. ReadCounters()];

    public IReadOnlyList<Instrument> Instruments => [.. _instruments.Where(instrument => instrument.Meter.Name == "Acgs.Governance")];

    public IReadOnlyList<Measured> Of(string instrument) => [.. All.Where(measured => measured.Instrument == instrument)];

    public double Sum(string instrument, string tags = "") =>
        Of(instrument).Where(measured => measured.Tags == tags).Sum(measured => measured.Value);

    /// <summary>The series of a counter that are above zero, as <c>tags count</c> in order.</summary>
    public IReadOnlyList<string> Counted(string instrument) =>
    [
        .. Of(instrument).GroupBy(measured => measured.Tags)
            .Select(series => (series.Key, Sum: series.Sum(measured => measured.Value)))
            .Where(series => series.Sum > 0)
            .Select(series => string.Create(CultureInfo.InvariantCulture, $"{series.Key} {series.Sum}").TrimStart())
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads the gauges, as a scrape does.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose()
    {
        _listener.Dispose();
        _counters.Dispose();
    }

    // Apart from the gauges: those are read when a test says so.
    private List<Measured> ReadCounters()
    {
        lock (_reading)
        {
            _counts.Clear();
            _counters.RecordObservableInstruments();
            return [.. _counts];
        }
    }

    private void Listen<T>()
        where T : struct, IConvertible =>
        _listener.SetMeasurementEventCallback<T>((instrument, value, tags, _) => _measured.Enqueue(
            new(instrument.Name, value.ToDouble(CultureInfo.InvariantCulture), Text(tags))));

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
