// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>Where a line of a timeline comes from.</summary>
internal enum TimelineKind
{
    /// <summary>The incident itself: opened, noted, closed.</summary>
    Incident,

    /// <summary>A violation in the ledger.</summary>
    Violation,

    /// <summary>What an operator did, in the ledger.</summary>
    Operator,

    /// <summary>An alert.</summary>
    Alert,

    /// <summary>A change of health.</summary>
    Health,
}
