// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>The rules of alerts that are not about a violation. Their names are in <c>rule</c>, and configuration can map them to a severity.</summary>
internal static class AlertRules
{
    /// <summary>A health check is unhealthy: that of a dependency that the service needs.</summary>
    public const string CheckUnhealthy = "check_unhealthy";

    /// <summary>A health check is degraded: an optional dependency failed, or one is slow.</summary>
    public const string CheckDegraded = "check_degraded";

    /// <summary>The ledger cannot be written, or drops records.</summary>
    public const string LedgerTrouble = "ledger_trouble";

    /// <summary>A time in which other alerts are held back.</summary>
    public const string MaintenanceWindow = "maintenance_window";

    /// <summary>The service takes itself out of service.</summary>
    public const string MaintenanceMode = "maintenance_mode";

    /// <summary>Alerts are held back because there are too many.</summary>
    public const string AlertsHeldBack = "alerts_held_back";

    /// <summary>Somebody tries whether alerts arrive.</summary>
    public const string Test = "alert_test";

    /// <summary>A target of <c>acgs-cli health</c> is unhealthy.</summary>
    public const string TargetUnhealthy = "target_unhealthy";

    /// <summary>A target of <c>acgs-cli health</c> is degraded, or an optional one unhealthy.</summary>
    public const string TargetDegraded = "target_degraded";

    /// <summary>The priority of each, unless configuration maps it to another severity.</summary>
    public static IReadOnlyDictionary<string, AlertPriority> Priorities { get; } = new Dictionary<string, AlertPriority>
    {
        [CheckUnhealthy] = AlertPriority.P0,
        [CheckDegraded] = AlertPriority.P2,
        [LedgerTrouble] = AlertPriority.P1,
        [MaintenanceWindow] = AlertPriority.P3,
        [MaintenanceMode] = AlertPriority.P3,
        [AlertsHeldBack] = AlertPriority.P0,
        [Test] = AlertPriority.P3,
        [TargetUnhealthy] = AlertPriority.P0,
        [TargetDegraded] = AlertPriority.P2,
    };

    /// <summary>Those that a service has, and not the command line.</summary>
    public static IReadOnlyList<string> OfServices { get; } =
        [CheckUnhealthy, CheckDegraded, LedgerTrouble, MaintenanceWindow, MaintenanceMode, AlertsHeldBack];

    /// <summary>Whether alerts of a rule are sent in maintenance, and whatever their number: a person asked for them, or must know.</summary>
    public static bool IsAlwaysSent(string rule) => rule is MaintenanceWindow or AlertsHeldBack or Test;
}
