// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>What is known of an incident.</summary>
/// <param name="incident">The incident.</param>
/// <param name="window">The time that is looked at.</param>
internal sealed class IncidentReport(Incident incident, ReportWindow window)
{
    private readonly List<TimelineLine> _timeline = [];
    private readonly List<ReportGap> _gaps = [];

    public Incident Incident => incident;

    public ReportWindow Window => window;

    /// <summary>What happened, the earliest first.</summary>
    public IEnumerable<TimelineLine> Timeline => _timeline.OrderBy(line => line.At);

    /// <summary>What is not known, the earliest first.</summary>
    public IEnumerable<ReportGap> Gaps => _gaps.OrderBy(gap => gap.From);

    /// <summary>The records of the ledger that the timeline cites, the earliest first.</summary>
    public IReadOnlyList<ReportedRecord> Records { get; set; } = [];

    /// <summary>How many violations of each rule the ledger has of the time.</summary>
    public IReadOnlyDictionary<string, long> Violations { get; set; } = new Dictionary<string, long>();

    /// <summary>Whether the ledger is what it was; <see langword="null"/> if it could not be verified.</summary>
    public LedgerVerification? Ledger { get; set; }

    /// <summary>The address of Prometheus, without a password; <see langword="null"/> if it was not asked.</summary>
    public string? Prometheus { get; set; }

    /// <summary>The objectives in the time; <see langword="null"/> if Prometheus could not be asked.</summary>
    public SloReport? Objectives { get; set; }

    /// <summary>How many requests ended in an error of the server, with the query that says so.</summary>
    public (double? Value, string Query)? FailedRequests { get; set; }

    /// <summary>Whether the ledger was changed, or a source could not be read.</summary>
    public bool HasFindings => Ledger is not { IsIntact: true } || Records.Any(record => record.IsChanged) || _gaps.Exists(gap => gap.IsUnread);

    public void Add(TimelineLine line) => _timeline.Add(line);

    /// <summary>Adds lines of which those outside of the time are left out.</summary>
    public void AddRange(IEnumerable<TimelineLine> lines) => _timeline.AddRange(lines.Where(line => window.Contains(line.At)));

    public void Add(ReportGap gap) => _gaps.Add(gap);

    /// <summary>Says that a source could not be read.</summary>
    public void AddUnread(string text) => _gaps.Add(new(window.From, window.Until, text) { IsUnread = true });

    /// <summary>Adds what people did: all of it, also what came later than the time.</summary>
    public void AddEntries()
    {
        foreach (var entry in incident.Entries.Where(entry => entry.Kind != IncidentEntryKind.Evidence))
        {
            var text = entry.Kind switch
            {
                IncidentEntryKind.Opened => $"incident opened by {entry.Author}",
                IncidentEntryKind.Closed => $"incident closed by {entry.Author}: {entry.Text}",
                _ when entry.Number > incident.Closed?.Number => $"note by {entry.Author}, after the incident was closed: {entry.Text}",
                _ => $"note by {entry.Author}: {entry.Text}",
            };
            var record = entry.Record is { } id ? $", ledger record {id}" : string.Empty;
            Add(new TimelineLine(entry.At, TimelineKind.Incident, text, $"{incident.Id}#{entry.Number}{record}"));
        }
    }
}
