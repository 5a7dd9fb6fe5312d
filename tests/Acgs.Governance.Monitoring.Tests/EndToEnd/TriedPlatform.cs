// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Tests.Alerting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.EndToEnd;

/// <summary>Services with a real Prometheus and a real Alertmanager, whose configuration is ours but for the addresses.</summary>
internal sealed class TriedPlatform : IAsyncDisposable
{
    private const string Hash = "cdd01ef066bc6cf2";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(8);

    private readonly List<IAsyncDisposable> _parts = [];

    public required IReadOnlyList<TriedService> Services { get; init; }

    public NotificationReceiver Receiver { get; private set; } = null!;

    private PrometheusServer Prometheus { get; set; } = null!;

    /// <summary>Starts all of it, and waits until Prometheus has scraped each service several times.</summary>
    public static async Task<TriedPlatform> StartAsync(int services)
    {
        PrometheusServer.Require();
        AlertmanagerServer.Require();
        var platform = new TriedPlatform { Services = [.. Enumerable.Range(1, services).Select(number => new TriedService($"service-{number:00}"))] };
        try
        {
            await platform.StartAsync();
            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until a query has as many results as there are services.</summary>
    public Task UntilAllAsync(string query) => Eventually.TrueAsync(
        async () => (await Prometheus.QueryAsync(query)).Count == Services.Count, Deadline, $"'{query}' of all services");

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartAsync()
    {
        _parts.AddRange(Services);
        // Together they would need minutes on few cores, and be asked before they listen.
        foreach (var service in Services)
        {
            await service.StartAsync();
        }

        _parts.Add(Receiver = await NotificationReceiver.StartAsync());
        var parameters = new MonitoringParameters
        {
            Services = [.. Services.Select(service => service.Target)],
            Exporters = [],
            PageWebhook = $"{Receiver.Url}page",
            TicketWebhook = $"{Receiver.Url}ticket",
        };
        var alertmanager = await AlertmanagerServer.StartAsync(AlertmanagerFile.Write(parameters, Hash));
        _parts.Add(alertmanager);
        var files = MonitoringFiles.Create(parameters with { Alertmanager = alertmanager.Address.Authority }, Hash);
        Prometheus = await PrometheusServer.StartAsync(
            files[MonitoringFiles.Prometheus], new Dictionary<string, string> { [MonitoringFiles.Rules] = files[MonitoringFiles.Rules] });
        _parts.Add(Prometheus);
        await UntilAllAsync("count_over_time(acgs_build_info[1m]) >= 3");
    }
}
