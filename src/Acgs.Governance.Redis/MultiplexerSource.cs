// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Gets the multiplexer without waiting for it: one that finds no server takes many seconds to be made.</summary>
internal sealed class MultiplexerSource(Func<IConnectionMultiplexer> connect, ConnectionFailures failures)
{
    private Task<IConnectionMultiplexer>? _connecting;

    /// <summary>The multiplexer, made once; after a failure the next call tries again.</summary>
    public Task<IConnectionMultiplexer> GetAsync()
    {
        if (_connecting is null or { IsFaulted: true })
        {
            _connecting = Task.Run(Connect);
        }

        return _connecting;
    }

    private IConnectionMultiplexer Connect()
    {
        var redis = connect();
        redis.ConnectionFailed += failures.OnConnectionFailed;
        return redis;
    }
}
