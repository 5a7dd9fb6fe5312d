// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.EndToEnd;

/// <summary>A service of the platform: the sample as a process of its own, which can end and begin again on its port.</summary>
internal sealed class TriedService : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private static readonly string Folder = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../GovernedService", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("acgs-tried-");
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly int _port = Ports.GetFree();
    private AppProcess? _process;

    public TriedService(string job)
    {
        Job = job;
        _client.BaseAddress = new($"http://127.0.0.1:{_port}");
    }

    public string Job { get; }

    public ScrapeTarget Target => new(Job, $"127.0.0.1:{_port}");

    public async Task StartAsync()
    {
        _process = AppProcess.Start(
            Path.Combine(Folder, "GovernedService.dll"),
            ["--urls", $"{_client.BaseAddress}", "--Acgs:Service", Job, "--Acgs:Ledger:Path", Path.Combine(_data.FullName, "ledger.db")],
            new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null },
            Folder);
        await _process.WaitForHttpAsync(new(_client.BaseAddress!, "metrics"), Deadline);
    }

    /// <summary>A request that states another constitution.</summary>
    public async Task ViolateAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "principles") { Headers = { { "X-Constitutional-Hash", "0000000000000000" } } };
        using var answer = await _client.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        await _process!.KillAsync();
        await _process.DisposeAsync();
    }

    /// <summary>SIGSTOP.</summary>
    public void Freeze() => _process!.Freeze();

    /// <summary>SIGCONT.</summary>
    public void Thaw() => _process!.Thaw();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_process is { } process)
        {
            await process.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }
}
