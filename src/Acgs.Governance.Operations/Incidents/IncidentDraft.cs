// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Operations.Incidents;

/// <summary>An incident that is to be opened.</summary>
/// <param name="Title">What happened, in a line.</param>
/// <param name="Priority">How soon somebody responds.</param>
/// <param name="Author">Who opens it.</param>
/// <param name="ConstitutionalHash">The active hash, for the record in the ledger.</param>
internal sealed record IncidentDraft(string Title, AlertPriority Priority, string Author, string ConstitutionalHash)
{
    /// <summary>The service; none by default.</summary>
    public string? Service { get; init; }

    /// <summary>The cause that <c>detect</c> found; none by default.</summary>
    public string? Cause { get; init; }

    /// <summary>When it began; now by default.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Identifiers of what shows it.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
