// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using Acgs.Governance.Health.Scenarios.Load;
using Acgs.Governance.Health.Scenarios.Serving;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>One of the two services, running.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly AppProcess _process;
    private readonly Uri _address;

    private ServiceProcess(AppProcess process, Uri address)
    {
        _process = process;
        _address = address;
    }

    public int Pid => _process.Pid;

    /// <summary>Starts a service that watches the servers.</summary>
    public static ServiceProcess Start(string side, Servers servers, Watch watch) => Start(
        ["--serve", side, "--Acgs:Health:Period", $"{watch.Period}", "--Acgs:Health:Timeout", $"{watch.Deadline}"],
        // Not on the command line, where everybody on the machine reads it.
        new()
        {
            ["ConnectionStrings__postgresql"] = servers.PostgreSql.ConnectionString(),
            ["ConnectionStrings__redis"] = servers.Redis.ConnectionString,
        });

    /// <summary>Starts ours with checks that need no server.</summary>
    public static ServiceProcess Start(int checks, HealthVisibility visibility, Watch watch) => Start(
        [
            "--serve", "ours", "--Checks", $"{checks}", "--Acgs:Health:Checks", $"{visibility}",
            "--Acgs:Health:Period", $"{watch.Period}", "--Acgs:Health:Timeout", $"{watch.Deadline}",
        ],
        []);

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

    /// <summary>Waits until it is ready for the first time.</summary>
    public async Task UntilReadyAsync(CancellationToken stopping)
    {
        var since = await UntilListeningAsync(stopping);
        _ = await UntilAsync(200, since, StartDeadline, stopping) ?? throw new InvalidOperationException("A service did not become ready.");
    }

    /// <summary>Asks one request after the other until one is answered with the status.</summary>
    /// <returns>How long that was after <paramref name="since"/>, or <see langword="null"/> if the limit was over before.</returns>
    public async Task<TimeSpan?> UntilAsync(int status, long since, TimeSpan limit, CancellationToken stopping)
    {
        using var client = new HttpClient { BaseAddress = _address, Timeout = Timeout.InfiniteTimeSpan };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var left = limit - Stopwatch.GetElapsedTime(since);
        end.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            while (await StatusAsync(client, end.Token) != status)
            {
                await Task.Delay(Pause, end.Token);
            }

            return Stopwatch.GetElapsedTime(since);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    public Task<FloodResult> FloodAsync(TimeSpan duration, CancellationToken stopping) => FloodAsync(duration, Flood.UsualConnections, 1, stopping);

    public Task<FloodResult> FloodAsync(TimeSpan duration, int connections, int depth, CancellationToken stopping) =>
        Flood.RunAsync(_address, duration, connections, depth, stopping);

    public async Task<CounterValues> ReadCountersAsync(CancellationToken stopping)
    {
        using var client = new HttpClient { BaseAddress = _address };
        return (await client.GetFromJsonAsync<CounterValues>(HealthService.CountersPath, stopping))!;
    }

    // Killed, because the packages keep a service from stopping while a dependency is frozen.
    public async ValueTask DisposeAsync()
    {
        await _process.KillAsync();
        await _process.DisposeAsync();
    }

    private static ServiceProcess Start(string[] arguments, Dictionary<string, string?> environment)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.GetFree()}");
        return new(AppProcess.Start(typeof(ServiceProcess).Assembly.Location, [.. arguments, "--urls", $"{address}"], environment), address);
    }

    private async Task<bool> IsListeningAsync(CancellationToken stopping)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(_address.Host, _address.Port, stopping);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<int> StatusAsync(HttpClient client, CancellationToken end)
    {
        try
        {
            using var response = await client.GetAsync(HealthService.ReadyPath, end);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
