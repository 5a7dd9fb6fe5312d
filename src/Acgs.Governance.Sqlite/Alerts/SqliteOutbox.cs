// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Sqlite.Alerts;

/// <summary>The alerts in a file. A turn is a lock of the operating system, which is free the moment its process ends.</summary>
/// <param name="path">The file.</param>
/// <param name="readers">Reads.</param>
/// <param name="writes">Writes.</param>
/// <param name="time">The clock.</param>
internal sealed class SqliteOutbox(string path, ReaderPool readers, WriteQueue writes, TimeProvider time) : IDisposable
{
    private const int NameLength = 8;

    private readonly Dictionary<string, FileStream> _turns = [];

    // What is read or changed is there at once: the tasks are done.
    public Task<T> ReadAsync<T>(string? sender, Func<IOutboxReader, ValueTask<T>> read, CancellationToken cancellationToken) =>
        readers.ReadAtOnceAsync(connection => read(Open(connection, sender)).AsTask().GetAwaiter().GetResult(), cancellationToken);

    public Task<T> ChangeAsync<T>(
        string sender, IReadOnlyList<StoredRecord> rows, Func<IOutboxChange, ValueTask<T>> change, CancellationToken cancellationToken) =>
        Task.Run(
            () => writes.WriteAsync(
                connection =>
                {
                    if (rows.Count > 0)
                    {
                        _ = RecordAppending.Append(connection, rows);
                    }

                    return change(Open(connection, sender)).AsTask().GetAwaiter().GetResult();
                },
                cancellationToken),
            cancellationToken);

    public bool TryTakeTurn(string sender)
    {
        lock (_turns)
        {
            if (!_turns.ContainsKey(sender) && SqliteFailure.Explain(path, () => FileLock.TryTake($"{path}-alerts-{Name(sender)}")) is { } taken)
            {
                _turns.Add(sender, taken);
            }

            return _turns.ContainsKey(sender);
        }
    }

    public void ReleaseTurn(string sender)
    {
        lock (_turns)
        {
            if (_turns.Remove(sender, out var taken))
            {
                taken.Dispose();
            }
        }
    }

    public void Dispose()
    {
        lock (_turns)
        {
            foreach (var turn in _turns.Values)
            {
                turn.Dispose();
            }

            _turns.Clear();
        }
    }

    private static string Name(string sender) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sender)).AsSpan(0, NameLength));

    private OutboxRows Open(LedgerConnection connection, string? sender) => connection.Number(OutboxSchema.Find) is not null
        ? new(connection, sender, time.GetUtcNow())
        : throw new LedgerException($"{path} is from before there were alerts. Run 'acgs-cli ledger migrate'.");
}
