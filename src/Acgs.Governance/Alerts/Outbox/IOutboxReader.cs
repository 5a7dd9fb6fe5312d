// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>Reads the alerts of a sender.</summary>
public interface IOutboxReader
{
    /// <summary>The time by the clock of the store, which all processes share.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Reads what is open: what alerts are firing about.</summary>
    /// <param name="dedupKey">The key; <see langword="null"/> for all.</param>
    ValueTask<IReadOnlyList<OpenAlert>> ReadOpenAsync(string? dedupKey);

    /// <summary>Reads entries, the oldest first unless the query says otherwise.</summary>
    /// <param name="query">Which ones.</param>
    ValueTask<IReadOnlyList<OutboxEntry>> ReadAsync(OutboxQuery query);

    /// <summary>Counts entries in a state.</summary>
    /// <param name="state">The state.</param>
    ValueTask<long> CountAsync(OutboxState state);

    /// <summary>Counts the firing alerts of a time that were to be sent: each once, whatever the number of its webhooks.</summary>
    /// <param name="since">The time after which they were made.</param>
    ValueTask<long> CountSentAsync(DateTimeOffset since);
}
