// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Recording;

/// <summary>The metrics of the ledger.</summary>
internal sealed class LedgerMetrics : IInitialSeries
{
    private readonly Meter _meter;
    private long _dropped;
    private long _written;
    private long _size;
    private double _lastWrite;
    private double _lastCheckpoint;

    public LedgerMetrics(IMeterFactory factory)
    {
        _meter = GovernanceMeter.Create(factory);
        _meter.CreateObservableCounter(
            GovernanceMeter.LedgerDropped, () => Volatile.Read(ref _dropped), description: "Violations that the ledger dropped.");
        _meter.CreateObservableCounter(
            GovernanceMeter.LedgerRecords, () => Volatile.Read(ref _written), description: "Records that this process wrote durably.");
        _meter.CreateObservableGauge(
            GovernanceMeter.LedgerSize, () => Volatile.Read(ref _size), description: "Records that have an index in the log.");
        _meter.CreateObservableGauge(
            GovernanceMeter.LedgerLastWrite, () => Volatile.Read(ref _lastWrite), "s", "When this process wrote records last; 0 if it has not.");
        _meter.CreateObservableGauge(
            GovernanceMeter.LedgerLastCheckpoint,
            () => Volatile.Read(ref _lastCheckpoint),
            "s",
            "When this process signed a checkpoint last; 0 if it has not.");
    }

    public void Drop(long count) => Interlocked.Add(ref _dropped, count);

    public void Write(int count, DateTimeOffset now)
    {
        Interlocked.Add(ref _written, count);
        Volatile.Write(ref _lastWrite, Seconds(now));
    }

    public void Sign(DateTimeOffset now) => Volatile.Write(ref _lastCheckpoint, Seconds(now));

    public void SetSize(long size) => Volatile.Write(ref _size, size);

    public void ObserveQueue(Func<int> length) =>
        _meter.CreateObservableGauge(GovernanceMeter.LedgerQueueLength, length, description: "Records that wait for the store.");

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
