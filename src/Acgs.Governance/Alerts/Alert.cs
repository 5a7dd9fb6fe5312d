// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts;

/// <summary>An alert as it is sent and received: the JSON of the operations guide, and what a receiver needs to tell alerts apart.</summary>
public sealed record Alert
{
    /// <summary>The identifier of this alert, equal in every attempt to deliver it: <c>id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The service that it is about: <c>service</c>.</summary>
    public required string Service { get; init; }

    /// <summary>A sentence for people: <c>message</c>.</summary>
    public required string Message { get; init; }

    /// <summary>The hash that was active: <c>constitutional_hash</c>.</summary>
    public required string ConstitutionalHash { get; init; }

    /// <summary>When it happened, which is earlier than when it was sent: <c>timestamp</c>, in ISO 8601.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>How grave it is: <c>severity</c>, one of <c>low</c>, <c>medium</c>, <c>high</c>, <c>critical</c>.</summary>
    public required ViolationSeverity Severity { get; init; }

    /// <summary>Whether it goes on: <c>status</c>, <c>firing</c> or <c>resolved</c>.</summary>
    public required AlertStatus Status { get; init; }

    /// <summary>The rule that made it: <c>rule</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Equal for all alerts about one thing, the one that resolves it included: <c>dedup_key</c>.</summary>
    public required string DedupKey { get; init; }
}
