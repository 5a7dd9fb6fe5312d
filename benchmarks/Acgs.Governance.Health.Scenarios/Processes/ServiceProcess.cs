// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Health.Scenarios.Serving;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Processes;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>One of the two services, running.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly byte[] Question = FloodPlan.Get(HealthService.ReadyPath);
    private readonly ChildService _service;

    private ServiceProcess(ChildService service) => _service = service;

    public int Pid => _service.Pid;

    /// <summary>Starts a service that watches the servers.</summary>
    public static ServiceProcess Start(string side, Servers servers, Watch watch) => new(ChildService.Start(
        ["--serve", side, "--Acgs:Health:Period", $"{watch.Period}", "--Acgs:Health:Timeout", $"{watch.Deadline}"],
        new()
        {
            ["ConnectionStrings__postgresql"] = servers.PostgreSql.ConnectionString(),
            ["ConnectionStrings__redis"] = servers.Redis.ConnectionString,
        }));

    /// <summary>Starts ours with checks that need no server.</summary>
    public static ServiceProcess Start(int checks, HealthVisibility visibility, Watch watch) => new(ChildService.Start(
        [
            "--serve", "ours", "--Checks", $"{checks}", "--Acgs:Health:Checks", $"{visibility}",
            "--Acgs:Health:Period", $"{watch.Period}", "--Acgs:Health:Timeout", $"{watch.Deadline}",
        ],
        []));

    /// <inheritdoc cref="ChildService.UntilListeningAsync"/>
    public Task<long> UntilListeningAsync(CancellationToken stopping) => _service.UntilListeningAsync(stopping);

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
        using var client = new HttpClient { BaseAddress = _service.Address, Timeout = Timeout.InfiniteTimeSpan };
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

    public Task<FloodResult> FloodAsync(TimeSpan duration, CancellationToken stopping) => FloodAsync(duration, FloodPlan.UsualConnections, 1, stopping);

    public Task<FloodResult> FloodAsync(TimeSpan duration, int connections, int depth, CancellationToken stopping) =>
        Flood.RunAsync(_service.Address, new(Question, depth, duration) { Connections = connections }, stopping);

    public Task<CounterValues> ReadCountersAsync(CancellationToken stopping) => _service.ReadAsync<CounterValues>(HealthService.CountersPath, stopping);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

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
