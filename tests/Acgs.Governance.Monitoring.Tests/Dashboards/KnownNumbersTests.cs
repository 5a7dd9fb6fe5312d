// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards;
using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The queries about machines and servers are right within one percent: against counters that rise at known rates.</summary>
public sealed class KnownNumbersTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    // Two processors; one device that is mounted twice, and what is none; an interface, and those of containers.
    private static readonly (string, double)[] Counters =
    [
        ("node_cpu_seconds_total{cpu=\"0\",mode=\"idle\"}", 0.5), ("node_cpu_seconds_total{cpu=\"0\",mode=\"iowait\"}", 0.2),
        ("node_cpu_seconds_total{cpu=\"0\",mode=\"steal\"}", 0.1), ("node_cpu_seconds_total{cpu=\"0\",mode=\"user\"}", 0.2),
        ("node_cpu_seconds_total{cpu=\"1\",mode=\"idle\"}", 0.3), ("node_cpu_seconds_total{cpu=\"1\",mode=\"iowait\"}", 0),
        ("node_cpu_seconds_total{cpu=\"1\",mode=\"steal\"}", 0.1), ("node_cpu_seconds_total{cpu=\"1\",mode=\"user\"}", 0.5),
        ("node_cpu_seconds_total{cpu=\"1\",mode=\"system\"}", 0.1),
        ("node_disk_io_time_seconds_total{device=\"vda\"}", 0.25), ("node_disk_io_time_seconds_total{device=\"loop0\"}", 0.9),
        ("node_disk_read_bytes_total{device=\"vda\"}", 2_000), ("node_disk_read_bytes_total{device=\"zram0\"}", 7_000),
        ("node_disk_written_bytes_total{device=\"vda\"}", 3_000), ("node_disk_written_bytes_total{device=\"dm-0\"}", 3_000),
        ("node_network_receive_bytes_total{device=\"eth0\"}", 500), ("node_network_receive_bytes_total{device=\"lo\"}", 9_000),
        ("node_network_receive_bytes_total{device=\"veth1a2b\"}", 500), ("node_network_receive_bytes_total{device=\"br-12ab\"}", 500),
        ("node_network_transmit_bytes_total{device=\"eth0\"}", 800), ("node_network_transmit_bytes_total{device=\"docker0\"}", 800),
        ("pg_stat_database_blks_hit{datname=\"a\",server=\"x\"}", 900), ("pg_stat_database_blks_hit{datname=\"b\",server=\"x\"}", 60),
        ("pg_stat_database_blks_read{datname=\"a\",server=\"x\"}", 20), ("pg_stat_database_blks_read{datname=\"b\",server=\"x\"}", 20),
        ("pg_stat_database_xact_commit{datname=\"a\",server=\"x\"}", 30), ("pg_stat_database_xact_commit{datname=\"b\",server=\"x\"}", 12),
        ("redis_keyspace_hits_total", 80), ("redis_keyspace_misses_total", 20), ("redis_evicted_keys_total", 4),
    ];

    private static readonly (string, double)[] Gauges =
    [
        ("node_memory_MemAvailable_bytes", 3e9), ("node_memory_MemTotal_bytes", 8e9),
        ("node_filesystem_avail_bytes{device=\"/dev/vda\",fstype=\"ext4\",mountpoint=\"/\"}", 4e10),
        ("node_filesystem_avail_bytes{device=\"/dev/vda\",fstype=\"ext4\",mountpoint=\"/var\"}", 4e10),
        ("node_filesystem_avail_bytes{device=\"tmpfs\",fstype=\"tmpfs\",mountpoint=\"/run\"}", 1e9),
        ("node_filesystem_size_bytes{device=\"/dev/vda\",fstype=\"ext4\",mountpoint=\"/\"}", 1e11),
        ("node_filesystem_size_bytes{device=\"/dev/vda\",fstype=\"ext4\",mountpoint=\"/var\"}", 1e11),
        ("node_filesystem_size_bytes{device=\"tmpfs\",fstype=\"tmpfs\",mountpoint=\"/run\"}", 1e9),
        ("pg_stat_database_numbackends{datname=\"a\",server=\"x\"}", 15), ("pg_stat_database_numbackends{datname=\"b\",server=\"x\"}", 5),
        ("pg_settings_max_connections{server=\"x\"}", 100), ("redis_memory_used_bytes", 3e7), ("redis_memory_max_bytes", 1e8),
    ];

    // For each query of a panel one series of one instance.
    private static readonly (string Panel, double[] Values)[] Expected =
    [
        // Of two processors 0.2 and 0.6 are in use.
        ("Processor", [0.4]), ("Memory available", [0.375]), ("Disk free", [0.4]), ("Disk busy", [0.25]),
        ("Disk traffic", [2_000, 3_000]), ("Network", [500, 800]),
        ("Connections used", [0.2]), ("Blocks from memory", [0.96]), ("Connections", [20, 100]),
        ("Hits", [0.8]), ("Lookups", [80, 20]), ("Memory used", [0.3]), ("Memory", [3e7, 1e8]), ("Evictions", [4]),
    ];

    [Fact]
    public async Task Queries_AgainstKnownNumbers_AreRight()
    {
        PrometheusServer.Require();
        await using var exporter = await KnownExporter.StartAsync(Counters, Gauges);
        await using var prometheus = await PrometheusServer.StartAsync($$"""
            global: { scrape_interval: 1s }
            scrape_configs:
              - { job_name: machine, static_configs: [ { targets: ["{{exporter.Address}}"] } ] }
            """);
        var panels = PanelsOfExporters();
        Assert.All(Expected, expected => Assert.Equal(expected.Values.Length, panels[expected.Panel].Queries.Count));
        var queries = Expected.SelectMany(expected => panels[expected.Panel].Queries.Zip(expected.Values)).ToList();

        // Until scrapes fill the window; a scrape of a busy machine is late, and the rate of its window is off.
        IReadOnlyList<string> wrong = [];
        try
        {
            await Eventually.TrueAsync(async () => (wrong = await WrongAsync(prometheus, queries)) is [], Deadline, "the known numbers");
        }
        catch (TimeoutException)
        {
            Assert.Fail(string.Join('\n', wrong));
        }
    }

    [Fact]
    public async Task Memory_WithoutALimit_IsNoShareOfIt()
    {
        PrometheusServer.Require();
        await using var exporter = await KnownExporter.StartAsync([], [("redis_memory_used_bytes", 3e7), ("redis_memory_max_bytes", 0)]);
        await using var prometheus = await PrometheusServer.StartAsync($$"""
            global: { scrape_interval: 1s }
            scrape_configs:
              - { job_name: redis, static_configs: [ { targets: ["{{exporter.Address}}"] } ] }
            """);
        await Eventually.TrueAsync(async () => await prometheus.QueryAsync("redis_memory_used_bytes") is [_], Deadline, "a scrape");

        var panels = PanelsOfExporters();
        Assert.Empty(await prometheus.QueryAsync(DashboardQueries.Substitute(panels["Memory used"].Queries[0].Expression)));
        Assert.Equal("no limit is set", panels["Memory used"].Empty);
    }

    private static Dictionary<string, Panel> PanelsOfExporters() =>
        new PlatformDashboards(new()).All.Single(dashboard => dashboard.IsOfExporters).Panels.ToDictionary(panel => panel.Title);

    private static async Task<IReadOnlyList<string>> WrongAsync(PrometheusServer prometheus, IEnumerable<(PanelQuery Query, double Value)> queries)
    {
        var wrong = new List<string>();
        foreach (var (query, value) in queries)
        {
            var samples = await prometheus.QueryAsync(DashboardQueries.Substitute(query.Expression));
            if (samples is not [var sample] || Math.Abs(sample.Value - value) > 0.01 * value)
            {
                wrong.Add($"{query.Expression} is {string.Join(", ", samples.Select(sample => sample.Value))} and not {value}");
            }
        }

        return wrong;
    }
}
