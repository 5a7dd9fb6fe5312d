// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

/// <summary>The sample as a process of its own.</summary>
internal sealed class Sample : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly string _folder;

    private Sample(AppProcess process, HttpClient client, string folder)
    {
        Process = process;
        Client = client;
        _folder = folder;
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
        var folder = Directory.CreateTempSubdirectory("acgs-sample-").FullName;
        var process = AppProcess.Start(
            Path.Combine(directory, "GovernedService.dll"),
            arguments,
            new Dictionary<string, string?>(environment) { ["Acgs__Ledger__Path"] = Path.Combine(folder, "ledger.db"), ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null },
            directory);
        try
        {
            var listening = await process.WaitForLineAsync(line => line.Contains("Now listening on", StringComparison.Ordinal), Deadline, "the service to listen");
            var address = JsonDocument.Parse(listening).RootElement.GetProperty("State").GetProperty("address").GetString()!;
            return new Sample(process, new HttpClient { BaseAddress = new Uri(address), Timeout = Deadline }, folder);
        }
        catch
        {
            await process.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>The document of an answer of any status: that of an unhealthy service is 503.</summary>
    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
