// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Health.Scenarios.Serving;
using Acgs.Governance.Measuring.Processes;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>Some services of ours, each a process at a port of its own, behind a load balancer that asks them for their readiness.</summary>
internal sealed class ServiceGroup : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly TimeSpan _delay;
    private readonly ChildService[] _services;
    private readonly HaProxyServer _balancer;

    private ServiceGroup(TimeSpan delay, ChildService[] services, HaProxyServer balancer)
    {
        _delay = delay;
        _services = services;
        _balancer = balancer;
    }

    /// <summary>The load balancer.</summary>
    public Uri Address => _balancer.Address;

    public static async Task<ServiceGroup> StartAsync(int count, TimeSpan delay, CancellationToken stopping)
    {
        var services = Enumerable.Range(0, count).Select(_ => Start(Ports.GetFree(), delay)).ToArray();
        var balancer = await HaProxyServer.StartAsync([.. services.Select(service => service.Address.Port)], HealthService.ReadyPath);
        var group = new ServiceGroup(delay, services, balancer);
        foreach (var service in services)
        {
            await group.UntilAsync(async () => await balancer.IsUpAsync(service.Address.Port), stopping);
        }

        return group;
    }

    /// <summary>Ends a service by SIGTERM and starts the next one at its port.</summary>
    public async Task<RestartFigures> RestartAsync(int index, CancellationToken stopping)
    {
        var port = _services[index].Address.Port;
        var since = Stopwatch.GetTimestamp();
        var unready = UntilAsync(async () => !await IsReadyAsync(_services[index].Address, stopping), since, stopping);
        var isOut = UntilAsync(async () => !await _balancer.IsUpAsync(port), since, stopping);
        var exitCode = await _services[index].StopAsync(Patience);
        var end = Stopwatch.GetElapsedTime(since);
        await using (_services[index])
        {
            _services[index] = Start(port, _delay);
        }

        // The load balancer must have missed it, or it is not seen to be back.
        var (first, second) = (await unready, await isOut);
        return new(first, second, end, exitCode, await UntilAsync(async () => await _balancer.IsUpAsync(port), since, stopping));
    }

    public async ValueTask DisposeAsync()
    {
        await _balancer.DisposeAsync();
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }
    }

    private static ChildService Start(int port, TimeSpan delay) =>
        ChildService.Start(port, ["--serve", "ours", "--Checks", "1", "--Acgs:Health:ShutdownDelay", $"{delay}"], []);

    private static async Task<bool> IsReadyAsync(Uri address, CancellationToken stopping)
    {
        using var client = new HttpClient { BaseAddress = address };
        try
        {
            using var response = await client.GetAsync(HealthService.ReadyPath, stopping);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Task<TimeSpan> UntilAsync(Func<Task<bool>> condition, CancellationToken stopping) =>
        UntilAsync(condition, Stopwatch.GetTimestamp(), stopping);

    private async Task<TimeSpan> UntilAsync(Func<Task<bool>> condition, long since, CancellationToken stopping)
    {
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new InvalidOperationException($"Not within {Patience.TotalSeconds:0} s. The end of the log:\n{_balancer.Log}");
            }

            await Task.Delay(Pause, stopping);
        }

        return Stopwatch.GetElapsedTime(since);
    }
}
