// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.PackageTests;

/// <summary>An application that a test has built, on a free port.</summary>
internal sealed class Running : IAsyncDisposable
{
    private readonly AppProcess _process;

    private Running(AppProcess process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<Running> StartAsync(string path, params string[] settings)
    {
        var port = Ports.GetFree();
        var address = new Uri($"http://127.0.0.1:{port}");
        var process = AppProcess.Start(path, ["--urls", address.ToString(), .. settings], workingDirectory: Path.GetDirectoryName(path));
        try
        {
            await process.WaitForHttpAsync(new Uri(address, "/health"), TimeSpan.FromSeconds(60));
            return new Running(process, address);
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
