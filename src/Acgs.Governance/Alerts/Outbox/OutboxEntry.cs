// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>An alert on its way to one webhook.</summary>
public sealed record OutboxEntry
{
    /// <summary>The number that the store gave it, in the order of adding. Default: 0, it is not in a store yet.</summary>
    public long Number { get; init; }

    /// <summary>The service that sends it.</summary>
    public required string Sender { get; init; }

    /// <summary>The name of the webhook.</summary>
    public required string Webhook { get; init; }

    /// <summary>The identifier of the alert.</summary>
    public required string AlertId { get; init; }

    /// <summary>The key of the alert. Entries of one key reach a webhook in their order.</summary>
    public required string DedupKey { get; init; }

    /// <summary>The rule of the alert.</summary>
    public required string Rule { get; init; }

    /// <summary>The severity of the alert.</summary>
    public required ViolationSeverity Severity { get; init; }

    /// <summary>The status of the alert.</summary>
    public required AlertStatus Status { get; init; }

    /// <summary>The JSON that is sent.</summary>
    public required string Body { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when its delivery is tried: later than <see cref="CreatedAt"/> if it was held back or replayed.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What becomes of it. Default: <see cref="OutboxState.Waiting"/>.</summary>
    public OutboxState State { get; init; }

    /// <summary>How many times delivery was tried. Default: 0.</summary>
    public int Attempts { get; init; }

    /// <summary>When delivery is tried next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What the last attempt brought, in a few words. Default: <see langword="null"/>, there was none.</summary>
    public string? Answer { get; init; }

    /// <summary>When its state became a last one. Default: <see langword="null"/>, it did not.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
