// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.TestServers;
using Acgs.Governance.TestServers.Exporters;
using Acgs.Governance.TestServers.Platforms;
using Platform.State;

namespace Platform.Servers;

/// <summary>The whole platform of the operations guide: each part is started as soon as those are there that it needs.</summary>
internal sealed class PlatformServers : IAsyncDisposable
{
    private static readonly string[] Services = ["auth", "constitutional-ai", "coordinator", "blackboard"];
    private readonly StateFolder _state;
    private readonly PartStarts _starts;
    private readonly AlertReceiver _receiver;
    private readonly string _password = RandomNumberGenerator.GetHexString(24, lowercase: true);
    private readonly Task<PostgreSqlServer> _database;
    private readonly Task<RedisServer> _cache;
    private readonly Task<WebStub> _alerts;
    private readonly Task<ServiceSettings> _settings;
    private readonly Task<ServiceServer[]> _services;

    private PlatformServers(PortPlan ports, StateFolder state)
    {
        _state = state;
        _starts = new(ports);
        _receiver = new(AlertsFile);
        _alerts = _starts.Begin("alert-receiver", port => WebStub.StartAsync(port, _receiver.ServeAsync));
        _database = _starts.Begin("postgresql", port => Database.StartAsync(port, _password));
        _cache = _starts.Begin("redis", port => RedisServer.StartAsync(port, "--maxmemory", "64mb", "--maxmemory-policy", "allkeys-lru"));
        _settings = SettingsAsync();
        Task<ServiceServer>[] services = [.. Services.Select(BeginService)];
        _services = Task.WhenAll(services);
        BeginOthers(services);
    }

    /// <summary>Starts all, and waits until all is ready.</summary>
    /// <exception cref="StartException">A part did not start; what was started has ended.</exception>
    public static async Task<PlatformServers> StartAsync(PortPlan ports, StateFolder state)
    {
        var servers = new PlatformServers(ports, state);
        try
        {
            await servers._starts.AllAsync();
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes the secrets into files, and says what is where.</summary>
    public async Task<PlatformDescription> DescribeAsync() => new(
        Environment.ProcessId,
        _state.Path,
        _state.WriteSecret("pgpass", Database.PasswordFile(await _database, _password)),
        _state.WriteSecret("redis-password", $"{(await _cache).Password}\n"),
        AlertsFile,
        OperatorFolder.Write(_state, await _services, await _settings, await _database, await _cache),
        _starts.Parts);

    public async ValueTask DisposeAsync()
    {
        await _starts.DisposeAsync();
        _receiver.Dispose();
    }

    private string AlertsFile => Path.Combine(_state.Path, "alerts.jsonl");

    private Task<ServiceServer> BeginService(string name) =>
        _starts.Begin(name, async port => await ServiceServer.StartAsync(name, port, await _settings));

    private void BeginOthers(Task<ServiceServer>[] services)
    {
        Task<ExporterServer>[] exporters =
        [
            _starts.Begin<ExporterServer>("node-exporter", async port => await NodeExporter.StartAsync(port)),
            _starts.Begin<ExporterServer>("postgresql-exporter", async port => await PostgresExporter.StartAsync(await _database, port)),
            _starts.Begin<ExporterServer>("redis-exporter", async port => await RedisExporter.StartAsync(await _cache, port)),
        ];
        var alertmanager = _starts.Begin("alertmanager", async port => await MonitoringServers.StartAlertmanagerAsync(port, (await _alerts).Address));
        _starts.Begin("prometheus", async port => await MonitoringServers.StartPrometheusAsync(port, new()
        {
            Services = [.. (await Task.WhenAll(services)).Select(service => new ScrapeTarget(service.Name, $"{service.Host}:{service.Port}"))],
            Exporters =
            [
                .. (await Task.WhenAll(exporters)).Zip(["node", "postgresql", "redis"], (exporter, job) => new ScrapeTarget(job, exporter.Address)),
            ],
            Alertmanager = (await alertmanager).Address.Authority,
        }));
        _starts.Begin("grafana", WebStub.StartGrafanaAsync);
    }

    private async Task<ServiceSettings> SettingsAsync()
    {
        var database = await _database;
        return new(
            $"Host={database.Host};Port={database.Port};Username={Database.User};Password={_password};Database={Database.Name}",
            (await _cache).ConnectionString,
            (await _alerts).Address,
            $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}",
            _state.Path);
    }
}
