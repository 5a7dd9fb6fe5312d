// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Alerts.Sending;

namespace Acgs.Governance.Alerts.Sources;

/// <summary>
/// What this process is alerting about until it says that it is over. It says it again from time to time: of a process that was killed, it is
/// over soon after.
/// </summary>
internal sealed class HeldAlerts(AlertFactory factory, AlertRaiser raiser)
{
    /// <summary>How often it is said again.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Lifetime = 3 * Period;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Alert> _held = new(StringComparer.Ordinal);

    public void Open(Alert alert)
    {
        lock (_lock)
        {
            _held[alert.DedupKey] = alert;
            raiser.Add(AlertChange.Opened(Of(alert)));
        }
    }

    public void Close(string dedupKey)
    {
        lock (_lock)
        {
            if (_held.Remove(dedupKey))
            {
                raiser.Add(AlertChange.Closed(dedupKey, factory.Process));
            }
        }
    }

    /// <summary>Says again what is held.</summary>
    public void Repeat()
    {
        lock (_lock)
        {
            foreach (var alert in _held.Values)
            {
                raiser.Add(AlertChange.Repeated(Of(alert)));
            }
        }
    }

    private Occurrence Of(Alert alert) => new(alert, factory.Process, Lifetime);
}
