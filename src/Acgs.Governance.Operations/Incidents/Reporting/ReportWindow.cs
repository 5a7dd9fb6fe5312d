// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>The time that a report is about.</summary>
/// <param name="From">Its begin.</param>
/// <param name="Until">Its end.</param>
internal sealed record ReportWindow(DateTimeOffset From, DateTimeOffset Until)
{
    // Of each series not more points than a person can tell apart, and not more often than services are scraped.
    private const int Points = 600;
    private const int LeastStep = 5;

    /// <summary>Its length in whole seconds, at least one.</summary>
    public int Seconds => Math.Max(1, (int)Math.Ceiling((Until - From).TotalSeconds));

    /// <summary>The time between two instants at which Prometheus is asked.</summary>
    public TimeSpan Step => TimeSpan.FromSeconds(Math.Max(LeastStep, (Seconds + Points - 1) / Points));

    /// <summary>Whether a time is in it.</summary>
    public bool Contains(DateTimeOffset time) => time >= From && time <= Until;
}
