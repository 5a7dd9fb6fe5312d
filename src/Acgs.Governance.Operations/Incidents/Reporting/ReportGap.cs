// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>A time of which there are no data, or not all.</summary>
/// <param name="From">Its begin.</param>
/// <param name="Until">Its end.</param>
/// <param name="Text">What is missing, and why.</param>
internal sealed record ReportGap(DateTimeOffset From, DateTimeOffset Until, string Text)
{
    /// <summary>Whether a source could not be read at all.</summary>
    public bool IsUnread { get; init; }
}
