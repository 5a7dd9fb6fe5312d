// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Exporters;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The sample with its servers, their exporters and a Prometheus with the exported configuration, under a little load.</summary>
internal sealed class GovernedPlatform : IAsyncDisposable
{
    private const string Hash = "cdd01ef066bc6cf2";
    private const string Path = "principles/transparency";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client = new() { Timeout = Deadline };
    private Task _load = Task.CompletedTask;

    private GovernedPlatform()
    {
    }

    public PrometheusServer Prometheus { get; private set; } = null!;

    public MonitoringParameters Parameters { get; private set; } = null!;

    public static async Task<GovernedPlatform> StartAsync()
    {
        var platform = new GovernedPlatform();
        try
        {
            await platform.StartPartsAsync();
            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _load;
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        _client.Dispose();
        _end.Dispose();
    }

    private async Task StartPartsAsync()
    {
        var database = PostgreSqlServer.StartAsync();
        var cache = Keep(await RedisServer.StartAsync("--maxmemory", "64mb"));
        var receiver = Keep(await SilentReceiver.StartAsync());
        var postgres = Keep(await database);
        var sample = Keep(await SampleProcess.StartAsync(postgres, cache, receiver.Url));
        _client.BaseAddress = sample.Address;
        Parameters = new()
        {
            Services = [new("constitutional-ai", sample.Address.Authority)],
            Exporters =
            [
                new("node", Keep(await NodeExporter.StartAsync()).Address),
                new("postgresql", Keep(await PostgresExporter.StartAsync(postgres)).Address),
                new("redis", Keep(await RedisExporter.StartAsync(cache)).Address),
            ],
            Interval = TimeSpan.FromSeconds(2),
            Labels = [("environment", "test")],
            // Nobody is told.
            Alertmanager = "127.0.0.1:9",
        };
        var files = MonitoringFiles.Create(Parameters, Hash);
        Prometheus = Keep(await PrometheusServer.StartAsync(
            files[MonitoringFiles.Prometheus], new Dictionary<string, string> { [MonitoringFiles.Rules] = files[MonitoringFiles.Rules] }));
        _load = LoadAsync();
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }

    // About fifty requests in a second, of which one violates the constitution now and then.
    private async Task LoadAsync()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var request = 0; !_end.IsCancellationRequested; request++)
        {
            try
            {
                await pace.WaitForNextTickAsync(_end.Token);
                using var answer = request % 100 == 99 ? await ViolateAsync() : await SendAsync(HttpMethod.Get, Path, Hash);
            }
            catch (Exception ended) when (ended is OperationCanceledException or HttpRequestException)
            {
                // The end of the test, or of the sample.
            }
        }
    }

    private Task<HttpResponseMessage> ViolateAsync() => SendAsync(HttpMethod.Get, Path, "0000000000000000");

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string hash)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Constitutional-Hash", hash);
        return await _client.SendAsync(request, _end.Token);
    }
}
