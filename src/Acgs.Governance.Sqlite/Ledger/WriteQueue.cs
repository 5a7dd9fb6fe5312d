// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The one connection that writes. Within the process callers queue for it, so that none polls.</summary>
/// <param name="file">The file.</param>
internal sealed class WriteQueue(LedgerFile file) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private LedgerConnection? _connection;
    private bool _isDisposed;

    /// <summary>Does something in a transaction, durably.</summary>
    public Task<T> WriteAsync<T>(Func<LedgerConnection, T> work, CancellationToken cancellationToken) => RunAsync(
        connection =>
        {
            _ = connection.Execute("BEGIN IMMEDIATE");
            var result = work(connection);
            _ = connection.Execute("COMMIT");
            return result;
        },
        cancellationToken);

    /// <summary>Does something outside of a transaction.</summary>
    public async Task<T> RunAsync<T>(Func<LedgerConnection, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return SqliteFailure.Explain(file.Path, () => Use(work));
        }
        finally
        {
            _ = _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _isDisposed = true;
        _connection?.Dispose();
        _connection = null;
        _ = _turn.Release();
    }

    // After a failure nobody knows what state the connection is in: closing it rolls back, and the next caller opens another.
    private T Use<T>(Func<LedgerConnection, T> work)
    {
        var connection = _connection ?? file.OpenToWrite();
        _connection = null;
        try
        {
            var result = work(connection);
            _connection = connection;
            return result;
        }
        finally
        {
            if (_connection is null)
            {
                connection.Dispose();
            }
        }
    }
}
