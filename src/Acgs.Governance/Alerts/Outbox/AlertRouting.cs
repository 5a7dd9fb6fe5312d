// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>Where alerts of a sender go, and how many.</summary>
/// <param name="Sender">The service.</param>
/// <param name="Webhooks">The webhooks, with the least severity of each.</param>
/// <param name="MostPerMinute">How many alerts may begin to fire in a minute, the summary of further ones included.</param>
internal sealed record AlertRouting(string Sender, IReadOnlyList<(string Name, ViolationSeverity Least)> Webhooks, int MostPerMinute);
