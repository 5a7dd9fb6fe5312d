// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Platforms;

namespace Platform.Servers;

/// <summary>Starts parts at the same time, and ends those that were started.</summary>
internal sealed class PartStarts(PortPlan ports) : IAsyncDisposable
{
    private readonly List<Task> _starts = [];
    private readonly ConcurrentBag<IAsyncDisposable> _running = [];
    private readonly ConcurrentDictionary<string, PlatformPart> _parts = [];

    /// <summary>What is where, by the name of the part.</summary>
    public IReadOnlyDictionary<string, PlatformPart> Parts => new SortedDictionary<string, PlatformPart>(_parts, StringComparer.Ordinal);

    /// <summary>Begins to start a part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">Starts it on a port; it may wait for other parts.</param>
    public Task<T> Begin<T>(string name, Func<int, Task<T>> start)
        where T : IAsyncDisposable
    {
        var starting = StartAsync(name, start);
        _starts.Add(starting);
        return starting;
    }

    /// <summary>Waits until each has started or failed.</summary>
    /// <exception cref="StartException">One failed.</exception>
    public Task AllAsync() => Task.WhenAll(_starts);

    public async ValueTask DisposeAsync() => await Task.WhenAll(_running.Select(EndAsync));

    private async Task<T> StartAsync<T>(string name, Func<int, Task<T>> start)
        where T : IAsyncDisposable
    {
        try
        {
            var part = await start(ports.Of(name));
            _running.Add(part);
            _parts[name] = Describe(part);
            return part;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            throw new StartException($"The platform is not started, because {name} is not. {failure.Message}");
        }
    }

    private static PlatformPart Describe(IAsyncDisposable part) => part switch
    {
        ServiceServer service => new(service.Host, service.Port, service.Pid, service.LogFile, service.Ledger, service.Checkpoints),
        LocalServer server => new(server.Host, server.Port, server.Pid, server.LogFile),
        WebStub stub => new(stub.Address.Host, stub.Address.Port, Environment.ProcessId),
        _ => throw new ArgumentException("It has no address.", nameof(part)),
    };

    private static async Task EndAsync(IAsyncDisposable part)
    {
        // Orderly; what is only disposed of is killed.
        if (part is LocalServer server)
        {
            await server.StopAsync();
        }

        await part.DisposeAsync();
    }
}
