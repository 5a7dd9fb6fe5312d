// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>Which entries are read. What is not set does not matter.</summary>
public sealed record OutboxQuery
{
    /// <summary>The state.</summary>
    public OutboxState? State { get; init; }

    /// <summary>The number.</summary>
    public long? Number { get; init; }

    /// <summary>The identifier of the alert.</summary>
    public string? AlertId { get; init; }

    /// <summary>The webhook.</summary>
    public string? Webhook { get; init; }

    /// <summary>The key of the alert.</summary>
    public string? DedupKey { get; init; }

    /// <summary>Whether its state is a last one.</summary>
    public bool? HasEnded { get; init; }

    /// <summary>
    /// Whether only those are read that can be delivered now: waiting, due, and behind no waiting entry of the same webhook and key. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool IsDue { get; init; }

    /// <summary>Whether the newest come first. Default: <see langword="false"/>.</summary>
    public bool IsNewestFirst { get; init; }

    /// <summary>How many are read at most. Default: 1,000.</summary>
    public int Limit { get; init; } = 1_000;
}
