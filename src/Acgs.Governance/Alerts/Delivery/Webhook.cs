// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>Who receives alerts.</summary>
/// <param name="Name">The name, which is in the outbox.</param>
/// <param name="Url">The address.</param>
/// <param name="Secrets">The secrets, each of which signs.</param>
/// <param name="Least">The least severity.</param>
internal sealed record Webhook(string Name, Uri Url, IReadOnlyList<byte[]> Secrets, ViolationSeverity Least)
{
    /// <summary>Whether an unencrypted connection may leave this machine.</summary>
    public bool AllowsInsecure { get; init; }
}
