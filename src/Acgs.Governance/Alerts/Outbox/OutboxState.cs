// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>What becomes of an entry.</summary>
public enum OutboxState
{
    /// <summary>It is to be delivered.</summary>
    Waiting,

    /// <summary>The receiver accepted it.</summary>
    Delivered,

    /// <summary>A dead letter: delivery was given up.</summary>
    Dead,

    /// <summary>Held back by maintenance.</summary>
    Suppressed,

    /// <summary>Held back because there were too many; a summary was sent.</summary>
    Summarized,

    /// <summary>Dropped by a person.</summary>
    Dropped,
}
