// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Alerts;

/// <summary>Options of sending alerts, bound to the section <c>Acgs:Alerts</c>. They take effect with <c>AddAlerts</c>.</summary>
public sealed class AlertOptions : IValidatableObject, ISettingsEntries
{
    internal const string Section = "Acgs:Alerts";

    /// <summary>Who receives alerts, by a name of your choice, such as <c>Acgs:Alerts:Webhooks:oncall</c>. Default: none, which is an error.</summary>
    public IDictionary<string, AlertWebhookOptions> Webhooks { get; } = new Dictionary<string, AlertWebhookOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The severity of the alerts of a rule, such as <c>Acgs:Alerts:Severities:check_degraded</c>. Default: that of docs/alerts.md; for a rule
    /// of violations, that of the violation.
    /// </summary>
    public IDictionary<string, ViolationSeverity> Severities { get; } = new Dictionary<string, ViolationSeverity>(StringComparer.Ordinal);

    /// <summary>Times in which alerts are held back. What goes on at the end of one is sent then. Default: none.</summary>
    public IList<AlertMaintenanceOptions> Maintenance { get; } = [];

    /// <summary>How long there must be no violation of a rule until its alert is resolved. Default: 5 minutes. Range: 1 second to 24 hours.</summary>
    [TimeRange("00:00:01", "1.00:00:00")]
    public TimeSpan ResolveAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How many alerts begin to fire in a minute; the last of them says that further ones are held back. Default: 20. Range: 2 to 1000.
    /// </summary>
    [NumberRange(2, 1_000)]
    public int MaxPerMinute { get; set; } = 20;

    /// <summary>How long one attempt to deliver may take. Default: 10 seconds. Range: 100 milliseconds to 1 minute.</summary>
    [TimeRange("00:00:00.100", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After how many attempts the delivery of an alert is given up. Default: 200. Range: 1 to 10000.</summary>
    [NumberRange(1, 10_000)]
    public int MaxAttempts { get; set; } = 200;

    /// <summary>After what time the delivery of an alert is given up. Default: 24 hours. Range: 1 second to 720 hours.</summary>
    [TimeRange("00:00:01", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(24);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => AlertOptionsRules.Validate(this);

    void ISettingsEntries.Read(IConfiguration section, ICollection<(string Key, string Rule)> failures) => AlertSettings.Read(section, this, failures);
}
