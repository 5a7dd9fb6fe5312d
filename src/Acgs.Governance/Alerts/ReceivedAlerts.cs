// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts;

/// <summary>Which alerts are being handled or were handled lately.</summary>
/// <param name="window">How long an identifier is remembered.</param>
/// <param name="time">The clock.</param>
internal sealed class ReceivedAlerts(TimeSpan window, TimeProvider time)
{
    /// <summary>How many are remembered at most; beyond it, the oldest are forgotten. Senders are known: they have a secret.</summary>
    public const int Most = 100_000;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);
    private readonly HashSet<string> _handled = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, long At)> _order = [];

    /// <summary>Begins to handle an alert, unless somebody does or did.</summary>
    public AlertReception Begin(string id)
    {
        lock (_lock)
        {
            Forget();
            return _handled.Contains(id) ? AlertReception.Repeated : _running.Add(id) ? AlertReception.New : AlertReception.Running;
        }
    }

    /// <summary>Ends it; one that was not handled may come again.</summary>
    public void End(string id, bool isHandled)
    {
        lock (_lock)
        {
            _running.Remove(id);
            if (isHandled && _handled.Add(id))
            {
                _order.Enqueue((id, time.GetTimestamp()));
            }
        }
    }

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && (_order.Count > Most || time.GetElapsedTime(oldest.At) > window))
        {
            _handled.Remove(oldest.Id);
            _order.Dequeue();
        }
    }
}
