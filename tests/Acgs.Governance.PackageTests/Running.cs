// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.PackageTests;

/// <summary>An application that a test has built, on a free port.</summary>
internal sealed class Running : IAsyncDisposable
{
    private readonly AppProcess _process;

    private Running(AppProcess process, Uri address, Uri health)
    {
        _process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = health };
    }

    public Uri Address { get; }

    /// <summary>Asks where health is served.</summary>
    public HttpClient Client { get; }

    public IReadOnlyList<string> Output => _process.Output;

    public static async Task<Running> StartAsync(
        string program, IReadOnlyDictionary<string, string?>? environment = null, int? healthPort = null, string path = "/health", params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.GetFree()}");
        var health = healthPort is null ? address : new Uri($"http://127.0.0.1:{healthPort}");
        var process = AppProcess.Start(program, ["--urls", address.ToString(), .. settings], environment, Path.GetDirectoryName(program));
        try
        {
            await process.WaitForHttpAsync(new Uri(health, path), TimeSpan.FromSeconds(60));
            return new Running(process, address, health);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }
}
