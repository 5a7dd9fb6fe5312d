// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>Series of the exporters of a machine, a PostgreSQL and a Redis, as functions of time.</summary>
/// <param name="start">Where the picture begins.</param>
/// <param name="step">The time between two samples.</param>
internal sealed class ExporterHistory(long start, long step)
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;
    private const double Mebibyte = 1024.0 * 1024;

    public IEnumerable<HistorySeries> All() => [.. Machine(), .. Postgres(), .. Redis()];

    private IEnumerable<HistorySeries> Machine()
    {
        const string Job = "node", Address = "node-1:9100";
        HistorySeries Gauge(string name, Func<long, double> value, string labels = "") => Series(Job, Address, name, value, labels);
        HistorySeries Counter(string name, Func<long, double> rate, string labels = "") => Sum(Job, Address, name, rate, labels);
        yield return Gauge(ForeignSeries.Up, _ => 1);
        yield return Gauge("node_uname_info", _ => 1, "nodename=\"node-1\"");
        for (var cpu = 0; cpu < 2; cpu++)
        {
            yield return Counter("node_cpu_seconds_total", at => 1 - Busy(at) - 0.02, $"cpu=\"{cpu}\",mode=\"idle\"");
            yield return Counter("node_cpu_seconds_total", _ => 0.015, $"cpu=\"{cpu}\",mode=\"iowait\"");
            yield return Counter("node_cpu_seconds_total", _ => 0.005, $"cpu=\"{cpu}\",mode=\"steal\"");
            yield return Counter("node_cpu_seconds_total", at => Busy(at) * 0.8, $"cpu=\"{cpu}\",mode=\"user\"");
            yield return Counter("node_cpu_seconds_total", at => Busy(at) * 0.2, $"cpu=\"{cpu}\",mode=\"system\"");
        }

        yield return Gauge("node_memory_MemTotal_bytes", _ => 16 * Gibibyte);
        yield return Gauge("node_memory_MemAvailable_bytes", at => (7.2 + (0.5 * Noise.Slow(at, 40)) - (Since(at) * 0.00008)) * Gibibyte);
        const string Root = "device=\"/dev/vda1\",fstype=\"ext4\",mountpoint=\"/\"", Data = "device=\"/dev/vdb\",fstype=\"ext4\",mountpoint=\"/var/lib\"";
        yield return Gauge("node_filesystem_size_bytes", _ => 40 * Gibibyte, Root);
        yield return Gauge("node_filesystem_avail_bytes", at => (24 - (Since(at) * 0.00002)) * Gibibyte, Root);
        yield return Gauge("node_filesystem_size_bytes", _ => 200 * Gibibyte, Data);
        yield return Gauge("node_filesystem_avail_bytes", at => (86 - (Since(at) * 0.0004)) * Gibibyte, Data);
        yield return Counter("node_disk_io_time_seconds_total", at => Trouble(at) ? 0.86 : 0.12 + (0.06 * Noise.Slow(at, 41)), "device=\"vdb\"");
        yield return Counter("node_disk_read_bytes_total", at => (Trouble(at) ? 42 : 4 + (2 * Noise.Slow(at, 42))) * Mebibyte, "device=\"vdb\"");
        yield return Counter("node_disk_written_bytes_total", at => (9 + (3 * Noise.Slow(at, 43))) * Mebibyte, "device=\"vdb\"");
        yield return Counter("node_network_receive_bytes_total", at => (2.4 + (0.5 * Noise.Slow(at, 44))) * Mebibyte, "device=\"eth0\"");
        yield return Counter("node_network_transmit_bytes_total", at => (3.6 + (0.7 * Noise.Slow(at, 45))) * Mebibyte, "device=\"eth0\"");
    }

    private IEnumerable<HistorySeries> Postgres()
    {
        const string Job = "postgresql", Address = "postgres-1:9187", Labels = "datname=\"acgs\"";
        HistorySeries Gauge(string name, Func<long, double> value, string labels = Labels) => Series(Job, Address, name, value, labels);
        HistorySeries Counter(string name, Func<long, double> rate) => Sum(Job, Address, name, rate, Labels);
        yield return Gauge(ForeignSeries.Up, _ => 1, "");
        yield return Gauge("pg_up", _ => 1, "");
        yield return Gauge("pg_settings_max_connections", _ => 100, "");
        yield return Gauge("pg_stat_database_numbackends", at => Math.Round((Trouble(at) ? 74 : 23) + (5 * Noise.Slow(at, 50))));
        yield return Counter("pg_stat_database_blks_hit", at => 9_200 + (900 * Noise.Slow(at, 51)));
        yield return Counter("pg_stat_database_blks_read", at => Trouble(at) ? 700 : 46 + (18 * Noise.Slow(at, 52)));
        yield return Counter("pg_stat_database_xact_commit", at => (Trouble(at) ? 150 : 320) + (30 * Noise.Slow(at, 53)));
        yield return Counter("pg_stat_database_xact_rollback", at => Trouble(at) ? 14 : 0.6);
        yield return Counter("pg_stat_database_deadlocks", at => Trouble(at) && at % 180 == 0 ? 1.0 / step : 0);
        yield return Gauge("pg_database_size_bytes", at => (11.4 + (Since(at) * 0.00001)) * Gibibyte);
        yield return Gauge("pg_database_size_bytes", _ => 7.6 * Mebibyte, "datname=\"postgres\"");
    }

    private IEnumerable<HistorySeries> Redis()
    {
        const string Job = "redis", Address = "redis-1:9121";
        HistorySeries Gauge(string name, Func<long, double> value) => Series(Job, Address, name, value, "");
        HistorySeries Counter(string name, Func<long, double> rate) => Sum(Job, Address, name, rate, "");
        yield return Gauge(ForeignSeries.Up, _ => 1);
        yield return Gauge("redis_up", _ => 1);
        yield return Gauge("redis_memory_used_bytes", at => (612 + (18 * Noise.Slow(at, 60)) + (Since(at) * 0.006)) * Mebibyte);
        yield return Gauge("redis_memory_max_bytes", _ => 1024 * Mebibyte);
        yield return Counter("redis_keyspace_hits_total", at => 540 + (50 * Noise.Slow(at, 61)));
        yield return Counter("redis_keyspace_misses_total", at => 44 + (10 * Noise.Slow(at, 62)) + (Since(at) is > 2100 and < 2600 ? 160 : 0));
        yield return Gauge("redis_connected_clients", at => Math.Round(31 + (4 * Noise.Slow(at, 63))));
        yield return Gauge("redis_config_maxclients", _ => 10_000);
        yield return Counter("redis_evicted_keys_total", _ => 0);
    }

    private static HistorySeries Series(string job, string address, string name, Func<long, double> value, string labels) =>
        new($"{name}{{job=\"{job}\",instance=\"{address}\"{(labels.Length > 0 ? "," : "")}{labels}}}", at => value(at));

    private HistorySeries Sum(string job, string address, string name, Func<long, double> rate, string labels)
    {
        var sum = 0.0;
        return Series(job, address, name, at => sum += rate(at) * step, labels);
    }

    private long Since(long at) => at - start;

    private bool Trouble(long at) => Since(at) is >= 72 * 60 and < 84 * 60;

    private double Busy(long at) => 0.34 + (0.07 * Noise.Slow(at, 46)) + (0.02 * Noise.Fast(at, 47)) + (Trouble(at) ? 0.22 : 0);
}
