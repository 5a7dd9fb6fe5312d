// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Processes;

namespace Acgs.Governance.Traffic.Scenarios.Serving;

/// <summary>Starts the services and asks them.</summary>
internal static class TrafficProcess
{
    public static async Task<ChildService> StartAsync(string side, CancellationToken stopping, params string[] arguments)
    {
        var service = ChildService.Start(["--serve", side, .. arguments], []);
        try
        {
            await service.UntilListeningAsync(stopping);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public static Task<ServiceCounters> ReadCountersAsync(this ChildService service, bool collect, CancellationToken stopping) =>
        service.ReadAsync<ServiceCounters>($"{TrafficService.CountersPath}?collect={collect}", stopping);

    /// <summary>Every sample of the service, by its name with its labels.</summary>
    public static async Task<Dictionary<string, double>> ScrapeAsync(this ChildService service, CancellationToken stopping)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        return Exposition.Read(await client.GetStringAsync(new Uri(TrafficService.MetricsPath, UriKind.Relative), stopping));
    }
}
