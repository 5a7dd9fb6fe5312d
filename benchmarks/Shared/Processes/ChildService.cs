// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Measuring.Processes;

/// <summary>This very program once more, as a service in a process of its own.</summary>
internal sealed class ChildService : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly AppProcess _process;

    private ChildService(AppProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public int Pid => _process.Pid;

    public Uri Address { get; }

    /// <summary>Starts it at a free port.</summary>
    /// <param name="arguments">Its command line, which everybody on the machine reads.</param>
    /// <param name="environment">What nobody else may read.</param>
    public static ChildService Start(string[] arguments, Dictionary<string, string?> environment) => Start(Ports.GetFree(), arguments, environment);

    /// <summary>Starts it at a port.</summary>
    /// <inheritdoc cref="Start(string[], Dictionary{string, string?})"/>
    public static ChildService Start(int port, string[] arguments, Dictionary<string, string?> environment)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        return new(AppProcess.Start(typeof(ChildService).Assembly.Location, [.. arguments, "--urls", $"{address}"], environment), address);
    }

    /// <summary>Waits until it accepts connections.</summary>
    /// <returns>When that was, as a timestamp of <see cref="Stopwatch"/>.</returns>
    public async Task<long> UntilListeningAsync(CancellationToken stopping)
    {
        var clock = Stopwatch.StartNew();
        while (!await IsListeningAsync(stopping))
        {
            if (_process.HasExited || clock.Elapsed > StartDeadline)
            {
                throw new InvalidOperationException($"A service did not start:\n{string.Join('\n', _process.Errors)}");
            }

            await Task.Delay(Pause, stopping);
        }

        return Stopwatch.GetTimestamp();
    }

    public async Task<T> ReadAsync<T>(string path, CancellationToken stopping)
    {
        using var client = new HttpClient { BaseAddress = Address };
        return (await client.GetFromJsonAsync<T>(path, stopping))!;
    }

    /// <summary>SIGTERM; waits for the end, and kills what has not ended by then.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> StopAsync(TimeSpan grace) => _process.StopAsync(grace);

    // Killed, because the packages keep a service from stopping while a dependency is frozen.
    public async ValueTask DisposeAsync()
    {
        await _process.KillAsync();
        await _process.DisposeAsync();
    }

    private async Task<bool> IsListeningAsync(CancellationToken stopping)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(Address.Host, Address.Port, stopping);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
