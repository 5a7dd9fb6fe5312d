// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Http.Json;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>An Alertmanager without peers, with the configuration of a test.</summary>
public sealed class AlertmanagerServer : LocalServer
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly string _binary;
    private readonly string _configuration;

    private AlertmanagerServer(string binary, string configuration, int port)
        : base("alertmanager", port)
    {
        _binary = binary;
        _configuration = configuration;
    }

    /// <summary>The address of the user interface and the API.</summary>
    public Uri Address => new($"http://{Host}:{Port}/");

    /// <summary>Skips the calling test when Alertmanager is not installed; fails it where <c>CI</c> is <c>true</c>.</summary>
    public static void Require() => ServerBinaries.Alertmanager.Require();

    /// <summary>Starts a server; see <see cref="Require"/> for a missing installation.</summary>
    /// <param name="configuration">The text of alertmanager.yml.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <exception cref="InvalidOperationException">Alertmanager refused the configuration; the message has its log.</exception>
    public static Task<AlertmanagerServer> StartAsync(string configuration, int port = 0) =>
        StartAsync(new AlertmanagerServer(ServerBinaries.Alertmanager.Require(), configuration, port));

    /// <summary>Posts alerts by the second version of the API, as Prometheus does.</summary>
    /// <exception cref="InvalidOperationException">Alertmanager answered with an error, which the message has.</exception>
    public async Task PostAsync(params AlertmanagerAlert[] alerts)
    {
        using var response = await Client.PostAsJsonAsync(new Uri(Address, "api/v2/alerts"), alerts);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"Alertmanager answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private protected override Task PrepareAsync() => File.WriteAllTextAsync(FilePath("alertmanager.yml"), _configuration);

    private protected override ProcessStartInfo Command() =>
        new(_binary,
        [
            $"--config.file={FilePath("alertmanager.yml")}", $"--storage.path={FilePath("data")}",
            $"--web.listen-address={Host}:{Port}", "--cluster.listen-address=",
        ]);

    private protected override Task<bool> IsReadyAsync() => Probe.SucceedsAsync(new(Address, "-/ready"));

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Terminate : Signals.Kill;
}
