// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>
/// Keeps alerts until they are delivered. A ledger store that implements it keeps alerts in the transaction of the violation. The alerts of
/// each sender are apart from those of others. Members may be called at the same time; what the store cannot do is a
/// <see cref="LedgerException"/> if waiting does not help, and otherwise the exception of its client library.
/// </summary>
public interface IAlertOutbox
{
    /// <summary>Where it is, for messages; without secrets.</summary>
    string Location { get; }

    /// <summary>Reads.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="sender">The service whose alerts are read; <see langword="null"/> for all.</param>
    /// <param name="read">Reads; may be called again.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>What <paramref name="read"/> returned.</returns>
    Task<T> ReadAsync<T>(string? sender, Func<IOutboxReader, ValueTask<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Changes the alerts of a sender, and appends rows of the ledger, in one transaction: all or nothing, durably. Whoever changes alerts of the
    /// same sender at the same time waits, and sees what was changed.
    /// </summary>
    /// <typeparam name="T">The result of the change.</typeparam>
    /// <param name="sender">The service.</param>
    /// <param name="rows">Rows of one writer as in <see cref="ILedgerStore.AppendAsync"/>; may be empty.</param>
    /// <param name="change">Changes, and does nothing else: it may be called again.</param>
    /// <param name="cancellationToken">Gives up; the change may be there nevertheless.</param>
    /// <returns>What <paramref name="change"/> returned.</returns>
    Task<T> ChangeAsync<T>(string sender, IReadOnlyList<StoredRecord> rows, Func<IOutboxChange, ValueTask<T>> change, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the turn to deliver the alerts of a sender, or keeps it. It lasts three seconds unless it is taken again, or until its process ends
    /// if the store learns of that.
    /// </summary>
    /// <param name="sender">The service.</param>
    /// <param name="holder">Who takes it: a process, not a machine.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the holder has it; if not, somebody else has.</returns>
    Task<bool> TryTakeTurnAsync(string sender, Guid holder, CancellationToken cancellationToken);

    /// <summary>Gives the turn back, so that the next one need not wait.</summary>
    /// <param name="sender">The service.</param>
    /// <param name="holder">Who had it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ReleaseTurnAsync(string sender, Guid holder, CancellationToken cancellationToken);
}
