// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>The sample as a process of its own.</summary>
internal sealed class Sample : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private Sample(AppProcess process, HttpClient client)
    {
        Process = process;
        Client = client;
    }

    public AppProcess Process { get; }

    public HttpClient Client { get; }

    public int Port => Client.BaseAddress!.Port;

    public IReadOnlyList<string> LogLines => [.. Process.Output.Where(line => line.StartsWith('{'))];

    /// <summary>Starts the sample on a free port with settings given as command-line arguments.</summary>
    public static Task<Sample> StartAsync(params string[] settings) =>
        StartAsWrittenAsync(["--urls", "http://127.0.0.1:0", .. settings]);

    /// <summary>Starts the sample with nothing but these arguments.</summary>
    public static Task<Sample> StartAsWrittenAsync(params string[] arguments) => StartInAsync([], arguments);

    /// <summary>Starts the sample with variables of the environment besides those of the test run.</summary>
    public static async Task<Sample> StartInAsync(Dictionary<string, string?> environment, params string[] arguments)
    {
        var directory = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "GovernedService", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));
        var process = AppProcess.Start(
            Path.Combine(directory, "GovernedService.dll"),
            arguments,
            new Dictionary<string, string?>(environment) { ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null },
            directory);
        try
        {
            var listening = await process.WaitForLineAsync(line => line.Contains("Now listening on", StringComparison.Ordinal), Deadline, "the service to listen");
            var address = JsonDocument.Parse(listening).RootElement.GetProperty("State").GetProperty("address").GetString()!;
            return new Sample(process, new HttpClient { BaseAddress = new Uri(address), Timeout = Deadline });
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonElement> GetJsonAsync(string path) =>
        JsonDocument.Parse(await Client.GetStringAsync(path)).RootElement;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }
}
