// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Creates a multiplexer in the background: without a server, creation takes many seconds.</summary>
/// <param name="connect">Resolves or creates it.</param>
/// <param name="failures">Receives its connection failures.</param>
/// <param name="isOwn">Whether this source disposes of it; an application's multiplexer is not disposed.</param>
internal sealed class MultiplexerSource(Func<Task<IConnectionMultiplexer>> connect, ConnectionFailures failures, bool isOwn) : IDisposable
{
    private Task<IConnectionMultiplexer>? _connecting;

    /// <summary>The multiplexer, created once; after a failure the next call tries again.</summary>
    public Task<IConnectionMultiplexer> GetAsync()
    {
        if (_connecting is null or { IsFaulted: true })
        {
            _connecting = ConnectAsync();
        }

        return _connecting;
    }

    // A multiplexer that is still connecting is disposed when it arrives.
    public void Dispose() => _connecting?.ContinueWith(
        connected => Leave(connected.Result),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

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
