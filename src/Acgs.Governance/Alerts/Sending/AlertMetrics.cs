// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>The metrics of sending alerts.</summary>
internal sealed class AlertMetrics : IInitialSeries
{
    private static readonly KeyValuePair<string, object?> Waiting = new("state", "waiting");
    private static readonly KeyValuePair<string, object?> Dead = new("state", "dead");
    private static readonly KeyValuePair<string, object?> Delivered = new("result", "delivered");
    private static readonly KeyValuePair<string, object?> Failed = new("result", "failed");

    private long _waiting;
    private long _dead;
    private long _delivered;
    private long _failed;

    public AlertMetrics(IMeterFactory factory)
    {
        var meter = GovernanceMeter.Create(factory);
        meter.CreateObservableGauge(
            GovernanceMeter.AlertsUndelivered,
            () => new Measurement<long>[] { new(Volatile.Read(ref _waiting), Waiting), new(Volatile.Read(ref _dead), Dead) },
            description: "Alerts in the outbox that no receiver has: waiting for delivery, or given up.");
        meter.CreateObservableCounter(
            GovernanceMeter.AlertDeliveries,
            () => new Measurement<long>[] { new(Volatile.Read(ref _delivered), Delivered), new(Volatile.Read(ref _failed), Failed) },
            description: "Attempts of this process to deliver an alert.");
    }

    public long DeadLetters => Volatile.Read(ref _dead);

    public void SetUndelivered(long waiting, long dead)
    {
        Volatile.Write(ref _waiting, waiting);
        Volatile.Write(ref _dead, dead);
    }

    public void Attempt(bool isDelivered) => _ = isDelivered ? Interlocked.Increment(ref _delivered) : Interlocked.Increment(ref _failed);
}
