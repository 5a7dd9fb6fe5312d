// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text.Json;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>A Prometheus server with the configuration of a test.</summary>
public sealed class PrometheusServer : LocalServer
{
    private readonly string _binary;
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly IReadOnlyList<string> _flags;

    private PrometheusServer(string binary, IReadOnlyDictionary<string, string> files, IReadOnlyList<string> flags, int port)
        : base("prometheus", port)
    {
        _binary = binary;
        _files = files;
        _flags = flags;
    }

    /// <summary>The address of the user interface and the API.</summary>
    public Uri Address => new($"http://{Host}:{Port}/");

    /// <summary>Where the data are; what is added while the server is stopped it knows when it is started again.</summary>
    public string DataDirectory => FilePath("data");

    /// <summary>Skips the calling test when Prometheus is not installed; fails it where <c>CI</c> is <c>true</c>.</summary>
    public static void Require() => ServerBinaries.Prometheus.Require();

    /// <summary>Starts a server; see <see cref="Require"/> for a missing installation.</summary>
    /// <param name="configuration">The text of prometheus.yml.</param>
    /// <param name="otherFiles">Names and texts of files beside it, such as those that <c>rule_files</c> names.</param>
    /// <param name="flags">More arguments of the command line.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <exception cref="InvalidOperationException">Prometheus refused the configuration; the message has its log.</exception>
    public static Task<PrometheusServer> StartAsync(
        string configuration, IReadOnlyDictionary<string, string>? otherFiles = null, IReadOnlyList<string>? flags = null, int port = 0)
    {
        var files = new Dictionary<string, string>(otherFiles ?? new Dictionary<string, string>()) { ["prometheus.yml"] = configuration };
        return StartAsync(new PrometheusServer(ServerBinaries.Prometheus.Require(), files, flags ?? [], port));
    }

    /// <summary>The result of an instant query, a vector or a scalar; empty when nothing matches.</summary>
    public Task<IReadOnlyList<PrometheusSample>> QueryAsync(string promql) => PrometheusApi.QueryAsync(Address, promql);

    /// <inheritdoc cref="PrometheusApi.GetAsync"/>
    public Task<JsonElement> GetAsync(string pathAndQuery) => PrometheusApi.GetAsync(Address, pathAndQuery);

    private protected override async Task PrepareAsync()
    {
        foreach (var (name, text) in _files)
        {
            await File.WriteAllTextAsync(FilePath(name), text);
        }
    }

    private protected override ProcessStartInfo Command() =>
        new(_binary,
        [
            $"--config.file={FilePath("prometheus.yml")}", $"--storage.tsdb.path={DataDirectory}",
            $"--web.listen-address={Host}:{Port}", .. _flags,
        ]);

    private protected override Task<bool> IsReadyAsync() => Probe.SucceedsAsync(new(Address, "-/ready"));

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Terminate : Signals.Kill;
}
