// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The sample as a process of its own, with a ledger that is signed every second and alerts.</summary>
internal sealed class SampleProcess : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly AppProcess _process;
    private readonly DirectoryInfo _folder;

    private SampleProcess(AppProcess process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    public Uri Address { get; private set; } = null!;

    public static async Task<SampleProcess> StartAsync(PostgreSqlServer database, RedisServer cache, string receiver)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(output.Parent!.Parent!.FullName, "GovernedService", output.Name, "GovernedService.dll");
        var folder = Directory.CreateTempSubdirectory("acgs-platform-");
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = null,
            ["DOTNET_ENVIRONMENT"] = null,
            ["URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__postgresql"] = database.ConnectionString(),
            ["ConnectionStrings__redis"] = cache.ConnectionString,
            ["Acgs__Ledger__Path"] = Path.Combine(folder.FullName, "ledger.db"),
            ["Acgs__Ledger__CheckpointPeriod"] = "00:00:01",
            ["Acgs__Alerts__Webhooks__test__Url"] = receiver,
            ["Acgs__Alerts__Webhooks__test__Secrets__0"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        };
        var sample = new SampleProcess(AppProcess.Start(program, environment: environment, workingDirectory: Path.GetDirectoryName(program)), folder);
        try
        {
            var listening = await sample._process.WaitForLineAsync(
                line => line.Contains("Now listening on", StringComparison.Ordinal), Deadline, "the service to listen");
            sample.Address = new(JsonDocument.Parse(listening).RootElement.GetProperty("State").GetProperty("address").GetString()!);
            return sample;
        }
        catch
        {
            await sample.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
