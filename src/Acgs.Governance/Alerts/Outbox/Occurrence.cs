// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>Something that is to be alerted about, unless it is known already.</summary>
/// <param name="Alert">The alert that is sent if it is new.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Lifetime">How long it holds unless the source says it again.</param>
internal sealed record Occurrence(Alert Alert, string Source, TimeSpan Lifetime);
