// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Gets the multiplexer without waiting for it: one that finds no server takes many seconds to be made.</summary>
/// <param name="connect">Gets or creates it.</param>
/// <param name="failures">What is to be told of its failures.</param>
/// <param name="isOwn">Whether it ends with this source; the application's does not.</param>
internal sealed class MultiplexerSource(Func<Task<IConnectionMultiplexer>> connect, ConnectionFailures failures, bool isOwn) : IDisposable
{
    private Task<IConnectionMultiplexer>? _connecting;

    /// <summary>The multiplexer, made once; after a failure the next call tries again.</summary>
    public Task<IConnectionMultiplexer> GetAsync()
    {
        if (_connecting is null or { IsFaulted: true })
        {
            _connecting = ConnectAsync();
        }

        return _connecting;
    }

    // One that is still connecting is left as soon as it is there.
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
            // Without waiting for commands that a server which does not answer would never complete.
            redis.Close(allowCommandsToComplete: false);
            redis.Dispose();
        }
    }
}
