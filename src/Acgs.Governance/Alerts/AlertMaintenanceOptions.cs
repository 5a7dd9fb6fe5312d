// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts;

/// <summary>A time in which alerts are held back.</summary>
public sealed class AlertMaintenanceOptions
{
    /// <summary>When it begins, such as <c>2027-01-31T22:00:00Z</c>; without a zone it is UTC. Default: none, which is an error.</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>When it ends; after <see cref="From"/>. Default: none, which is an error.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Why, for people who read the alert about it. Default: none, which is an error. Range: 1 to 500 characters.</summary>
    public string? Reason { get; set; }
}
