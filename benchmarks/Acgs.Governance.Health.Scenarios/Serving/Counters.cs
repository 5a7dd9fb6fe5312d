// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Acgs.Governance.Health.Scenarios.Serving;

/// <summary>Counts the probes of each check by the metric that they are published as.</summary>
internal sealed class Counters : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _probes = new();

    public Counters()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "acgs.health.check.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Count(tags));
        _listener.Start();
    }

    public CounterValues Read() => new(GC.GetTotalAllocatedBytes(precise: true), _probes.ToDictionary());

    public void Dispose() => _listener.Dispose();

    private void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "check")
            {
                _probes.AddOrUpdate((string)value!, 1, static (_, count) => count + 1);
            }
        }
    }
}
