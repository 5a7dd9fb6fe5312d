// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Incidents;

/// <summary>An entry of an incident. Entries are added, and never changed or removed.</summary>
/// <param name="Number">Its number in the incident, from 1 on.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was added.</param>
/// <param name="Author">Who added it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Record">The record in the ledger that was appended with it.</param>
internal sealed record IncidentEntry(int Number, IncidentEntryKind Kind, DateTimeOffset At, string Author, string Text, Guid? Record);
