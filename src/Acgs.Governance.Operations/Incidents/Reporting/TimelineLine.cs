// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>A line of a timeline.</summary>
/// <param name="At">When it was.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">What was.</param>
/// <param name="Citation">The record that says so: of the ledger, of the outbox, of the incident, or a query and its instant.</param>
internal sealed record TimelineLine(DateTimeOffset At, TimelineKind Kind, string Text, string Citation);
