// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Operations.Incidents;

/// <summary>An incident.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What happened, in a line.</param>
/// <param name="Priority">How soon somebody responds.</param>
/// <param name="Service">The service; <see langword="null"/> if it is of none.</param>
/// <param name="Cause">The cause by which <c>detect</c> knows it again; <see langword="null"/> if a person found it.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Entries">Its entries, in their order.</param>
internal sealed record Incident(
    IncidentId Id, string Title, AlertPriority Priority, string? Service, string? Cause, DateTimeOffset StartedAt,
    IReadOnlyList<IncidentEntry> Entries)
{
    /// <summary>How it was opened.</summary>
    public IncidentEntry Opened => Entries.First(entry => entry.Kind == IncidentEntryKind.Opened);

    /// <summary>How it was closed; <see langword="null"/> while it is open.</summary>
    public IncidentEntry? Closed => Entries.FirstOrDefault(entry => entry.Kind == IncidentEntryKind.Closed);

    /// <summary>Identifiers of what shows it.</summary>
    public IEnumerable<string> Evidence => Entries.Where(entry => entry.Kind == IncidentEntryKind.Evidence).Select(entry => entry.Text);

    /// <summary>The key of alerts about it.</summary>
    public string DedupKey => $"incident/{Id}";
}
