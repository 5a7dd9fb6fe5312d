// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>A service that sends alerts, as a process of its own (<c>tests/AlertProcess</c>).</summary>
internal sealed class AlertService : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(2) };

    private AlertService(AppProcess process) => Process = process;

    public AppProcess Process { get; }

    private static string Program { get; } = Path.Combine(
        AppContext.BaseDirectory, "../../AlertProcess", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "AlertProcess.dll");

    /// <summary>Starts it in a folder, in which a SQLite store is <c>data/ledger.db</c> or <c>data/alerts.db</c>.</summary>
    public static Task<AlertService> StartAsync(string folder, WebhookReceiver receiver, params (string Key, string Value)[] settings) =>
        StartAsync(AppProcess.Start(Program, workingDirectory: folder, environment: Environment(receiver.Url, settings)));

    /// <summary>Starts it behind commands of a shell, in mounts of its own; the program ends with 77 where the system does not let.</summary>
    public static Task<AlertService> StartMountedAsync(
        string folder, string mounts, WebhookReceiver receiver, params (string Key, string Value)[] settings) =>
        StartAsync(AppProcess.Start(
            "/usr/bin/unshare",
            [System.Environment.IsPrivilegedProcess ? "-m" : "-Urm", "sh", "-c", $"{mounts} || exit 77; cd {folder}; exec dotnet \"$0\"", Program],
            Environment(receiver.Url, settings)));

    private static async Task<AlertService> StartAsync(AppProcess process)
    {
        var service = new AlertService(process);
        var line = await service.Process.WaitForLineAsync(line => line.StartsWith("listening ", StringComparison.Ordinal), Deadline, "the start");
        service._client.BaseAddress = new(line.Split(' ')[1]);
        return service;
    }

    /// <summary>The variables with which it and <c>acgs-cli</c> are started.</summary>
    public static Dictionary<string, string?> Environment(string receiver, params (string Key, string Value)[] settings)
    {
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Acgs__Service"] = "orders",
            ["Acgs__Alerts__Webhooks__oncall__Url"] = receiver,
            ["Acgs__Alerts__Webhooks__oncall__Secrets__0"] = WebhookReceiver.Secret,
        };
        foreach (var (key, value) in settings)
        {
            environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return environment;
    }

    /// <summary>Violates a rule; returns when.</summary>
    public async Task<DateTimeOffset> ViolateAsync(int rule, bool durably = false)
    {
        var at = TimeProvider.System.GetUtcNow();
        await PostAsync($"/{(durably ? "violate-durably" : "violate")}/own_rule_{rule}");
        return at;
    }

    public async Task PostAsync(string path)
    {
        using var answer = await _client.PostAsync(path, content: null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The body of a GET.</summary>
    public Task<string> GetAsync(string path) => _client.GetStringAsync(path);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Process.DisposeAsync();
    }
}
