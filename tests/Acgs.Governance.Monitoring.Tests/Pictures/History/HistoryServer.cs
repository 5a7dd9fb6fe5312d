// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>A Prometheus that scrapes nothing: what it knows of the past is added by promtool.</summary>
internal sealed class HistoryServer : IAsyncDisposable
{
    // A series that ended is not looked back at for five minutes: what is added has no marks of the end, as scrapes leave them.
    private static readonly string[] Flags = ["--storage.tsdb.retention.time=100y", "--query.lookback-delta=20s"];

    private HistoryServer(PrometheusServer prometheus) => Prometheus = prometheus;

    public PrometheusServer Prometheus { get; }

    public static async Task<HistoryServer> StartAsync() => new(await PrometheusServer.StartAsync("scrape_configs: []", flags: Flags));

    /// <summary>Adds series, and starts the server again, which knows them then.</summary>
    public async Task AddAsync(IEnumerable<HistorySeries> series, HistorySpan span)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var output = new StreamWriter(file) { NewLine = "\n" })
            {
                foreach (var one in series)
                {
                    one.Write(output, span);
                }

                output.WriteLine("# EOF");
            }

            await Prometheus.StopAsync();
            await PromtoolAsync("tsdb", "create-blocks-from", "-q", "openmetrics", file, Prometheus.DataDirectory);
            await Prometheus.StartAgainAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The values of a query over a span, by the labels of its results.</summary>
    public async Task<IReadOnlyList<((string Name, string Value)[] Labels, IReadOnlyDictionary<long, double> Values)>> QueryAsync(
        string query, HistorySpan span)
    {
        var data = await Prometheus.GetAsync($"query_range?query={Uri.EscapeDataString(query)}&start={span.Start}&end={span.End}&step={span.Step}");
        return [.. data.GetProperty("result").EnumerateArray().Select(result => (Labels(result), (IReadOnlyDictionary<long, double>)Values(result)))];
    }

    public ValueTask DisposeAsync() => Prometheus.DisposeAsync();

    private static (string Name, string Value)[] Labels(JsonElement result) =>
        [.. result.GetProperty("metric").EnumerateObject().Where(label => label.Name != "__name__").Select(label => (label.Name, label.Value.GetString()!))];

    private static Dictionary<long, double> Values(JsonElement result) => result.GetProperty("values").EnumerateArray()
        .Select(pair => (At: (long)pair[0].GetDouble(), Value: double.Parse(pair[1].GetString()!, CultureInfo.InvariantCulture)))
        .Where(pair => double.IsFinite(pair.Value)).ToDictionary(pair => pair.At, pair => pair.Value);

    private static async Task PromtoolAsync(params string[] arguments)
    {
        using var promtool = Process.Start(
            new ProcessStartInfo(ServerBinaries.PromTool.Require(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (promtool.StandardOutput.ReadToEndAsync(), promtool.StandardError.ReadToEndAsync());
        await promtool.WaitForExitAsync();
        Assert.True(promtool.ExitCode == 0, await output + await error);
    }
}
