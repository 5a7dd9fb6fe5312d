// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>Changes the alerts of a sender, in a transaction.</summary>
public interface IOutboxChange : IOutboxReader
{
    /// <summary>Adds what is open, or replaces what has the same key and source.</summary>
    /// <param name="open">What is open.</param>
    ValueTask PutOpenAsync(OpenAlert open);

    /// <summary>Removes what is open.</summary>
    /// <param name="dedupKey">The key.</param>
    /// <param name="source">The source; <see langword="null"/> for all.</param>
    ValueTask RemoveOpenAsync(string dedupKey, string? source);

    /// <summary>Adds an entry. The store gives it the next number.</summary>
    /// <param name="entry">The entry.</param>
    ValueTask AddAsync(OutboxEntry entry);

    /// <summary>Replaces state, attempts, times and answer of the entry with the same number.</summary>
    /// <param name="entry">The entry.</param>
    ValueTask UpdateAsync(OutboxEntry entry);

    /// <summary>Removes entries that ended, except dead letters.</summary>
    /// <param name="endedBefore">The time before which they ended.</param>
    ValueTask RemoveAsync(DateTimeOffset endedBefore);
}
