// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents;

/// <summary>What an entry of an incident is.</summary>
internal enum IncidentEntryKind
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>Something shows it: the identifier of a record or an alert.</summary>
    Evidence,

    /// <summary>Somebody noted something.</summary>
    Note,

    /// <summary>It was closed; the text is the resolution.</summary>
    Closed,
}
