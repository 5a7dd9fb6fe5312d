// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Creates a multiplexer in the background: without a server, creation takes many seconds.</summary>
/// <param name="connect">Resolves or creates it.</param>
/// <param name="failures">Receives its connection failures.</param>
/// <param name="isOwn">Whether this source disposes of it; an application's multiplexer is not disposed.</param>
internal sealed class MultiplexerSource(Func<Task<IConnectionMultiplexer>> connect, ConnectionFailures failures, bool isOwn) : IDisposable
{
    private readonly Lock _lock = new();
    private Task<IConnectionMultiplexer>? _connecting;
    private bool _isDisposed;

    /// <summary>The multiplexer, created once; after a failure the next call tries again.</summary>
    public Task<IConnectionMultiplexer> GetAsync()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_connecting is null or { IsFaulted: true })
            {
                _connecting = ConnectAsync();
            }

            return _connecting;
        }
    }

    public void Dispose()
    {
        Task<IConnectionMultiplexer>? connecting;
        lock (_lock)
        {
            // A probe may come later than the end of its host: nobody would dispose of what it connects.
            (_isDisposed, connecting, _connecting) = (true, _connecting, null);
        }

        // A multiplexer that is still connecting is disposed when it arrives.
        connecting?.ContinueWith(
            connected => Leave(connected.Result),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task<IConnectionMultiplexer> ConnectAsync()
    {
        var redis = await connect();
        redis.ConnectionFailed += failures.OnConnectionFailed;
        return redis;
    }

    private void Leave(IConnectionMultiplexer redis)
    {
        redis.ConnectionFailed -= failures.OnConnectionFailed;
        if (isOwn)
        {
            // Does not wait for pending commands, which a dead server would never complete.
            redis.Close(allowCommandsToComplete: false);
            redis.Dispose();
        }
    }
}
