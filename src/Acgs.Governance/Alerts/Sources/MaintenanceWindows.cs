// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Alerts.Sending;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Alerts.Sources;

/// <summary>Begins the maintenance that is configured, when its time comes. It ends by its own time, or by hand.</summary>
internal sealed class MaintenanceWindows(IOptions<AlertOptions> options, AlertFactory factory, AlertRaiser raiser, TimeProvider time)
{
    // Equal for all replicas: they begin the same maintenance.
    private const string Source = "configuration";

    private readonly HashSet<AlertMaintenanceOptions> _begun = [];

    /// <summary>Begins what is to begin now.</summary>
    public void Check()
    {
        var now = time.GetUtcNow();
        foreach (var (number, window) in options.Value.Maintenance.Index())
        {
            if (window.From <= now && now < window.Until && _begun.Add(window))
            {
                var alert = Create(factory, $"configured/{number}", window.Reason!, window.From.Value);
                raiser.Add(AlertChange.Opened(new(alert, Source, window.Until.Value - now)));
            }
        }
    }

    /// <summary>Whether a configured maintenance goes on.</summary>
    public bool IsActive(DateTimeOffset now) => options.Value.Maintenance.Any(window => window.From <= now && now < window.Until);

    private static Alert Create(AlertFactory factory, string subject, string reason, DateTimeOffset at) => factory.Create(
        AlertRules.MaintenanceWindow, $"maintenance/{subject}",
        $"{factory.Service}: maintenance ({reason}); other alerts are held back.", at);
}
