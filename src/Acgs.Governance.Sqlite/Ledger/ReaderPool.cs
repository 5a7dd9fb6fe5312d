// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>Connections that read. Between two uses none has a transaction open, which would keep SQLite from cleaning up.</summary>
/// <param name="file">The file.</param>
internal sealed class ReaderPool(LedgerFile file) : IAsyncDisposable
{
    private readonly ConcurrentBag<LedgerConnection> _idle = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isDisposed;

    // One use more than there are, until the pool is disposed of.
    private int _uses = 1;

    /// <summary>Reads something. SQLite waits for the disk on the thread that asks, which is not that of the caller.</summary>
    public Task<T> ReadAsync<T>(Func<LedgerConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(() => SqliteFailure.Explain(file.Path, () => Use(read)), cancellationToken);

    /// <summary>Reads something that must not change meanwhile.</summary>
    public Task<T> ReadAtOnceAsync<T>(Func<LedgerConnection, T> read, CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            _ = connection.Execute("BEGIN");
            var result = read(connection);
            _ = connection.Execute("COMMIT");
            return result;
        },
        cancellationToken);

    // The connection that writes is to be closed last: it cleans up.
    public async ValueTask DisposeAsync()
    {
        if (!Interlocked.Exchange(ref _isDisposed, true))
        {
            Leave();
        }

        await _ended.Task;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private T Use<T>(Func<LedgerConnection, T> read)
    {
        _ = Interlocked.Increment(ref _uses);
        LedgerConnection? connection = null;
        try
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), this);
            connection = _idle.TryTake(out var idle) ? idle : file.OpenToRead();
            var result = read(connection);
            _idle.Add(connection);
            connection = null;
            return result;
        }
        finally
        {
            // What has failed once may still have a transaction open.
            connection?.Dispose();
            Leave();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _uses) == 0)
        {
            _ended.TrySetResult();
        }
    }
}
