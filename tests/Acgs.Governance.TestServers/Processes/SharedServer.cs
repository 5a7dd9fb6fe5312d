// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Processes;

/// <summary>Starts a server once, at the first test that asks, and for all of them.</summary>
internal sealed class SharedServer<T>(ServerBinary binary, Func<Task<T>> start) : IAsyncDisposable
    where T : LocalServer
{
    private readonly Lazy<Task<T>> _server = new(start);

    public Task<T> GetAsync()
    {
        binary.Require();
        return _server.Value;
    }

    public async ValueTask DisposeAsync()
    {
        // A start that failed has been reported by the tests that asked for the server.
        if (_server.IsValueCreated && _server.Value.IsCompletedSuccessfully)
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
