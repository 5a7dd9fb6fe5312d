// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.TestServers;

/// <summary>Finds the servers' executables on this machine.</summary>
public static class ServerBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The <c>postgres</c> executable of the highest installed version; initdb stands beside it.</summary>
    public static ServerBinary PostgreSql { get; } =
        new("PostgreSQL", Find("postgres", [.. VersionedDirectories(DebianRoot), .. SearchPath()]));

    /// <summary>The <c>redis-server</c> executable.</summary>
    public static ServerBinary Redis { get; } = new("Redis", Find("redis-server", SearchPath()));

    /// <summary>The <c>prometheus</c> executable.</summary>
    public static ServerBinary Prometheus { get; } = new("Prometheus", Find("prometheus", SearchPath()));

    /// <summary>The <c>promtool</c> executable, which comes with Prometheus.</summary>
    public static ServerBinary PromTool { get; } = new("promtool", Find("promtool", SearchPath()));

    /// <summary>The <c>alertmanager</c> executable, which Debian calls <c>prometheus-alertmanager</c>.</summary>
    public static ServerBinary Alertmanager { get; } =
        new("Alertmanager", Find("prometheus-alertmanager", SearchPath()) ?? Find("alertmanager", SearchPath()));

    /// <summary>The <c>amtool</c> executable, which comes with Alertmanager.</summary>
    public static ServerBinary AmTool { get; } = new("amtool", Find("amtool", SearchPath()));

    /// <summary>The <c>haproxy</c> executable; Debian keeps it where only administrators look.</summary>
    public static ServerBinary HaProxy { get; } = new("HAProxy", Find("haproxy", [.. SearchPath(), "/usr/sbin"]));

    /// <summary>The <c>pgbouncer</c> executable; Debian keeps it where only administrators look.</summary>
    public static ServerBinary PgBouncer { get; } = new("PgBouncer", Find("pgbouncer", [.. SearchPath(), "/usr/sbin"]));

    /// <summary>The exporter of machines.</summary>
    public static ServerBinary NodeExporter { get; } = new("the node exporter", Find("prometheus-node-exporter", SearchPath()));

    /// <summary>The exporter of PostgreSQL.</summary>
    public static ServerBinary PostgresExporter { get; } = new("the PostgreSQL exporter", Find("prometheus-postgres-exporter", SearchPath()));

    /// <summary>The exporter of Redis.</summary>
    public static ServerBinary RedisExporter { get; } = new("the Redis exporter", Find("prometheus-redis-exporter", SearchPath()));

    /// <summary>The <c>chromium</c> executable.</summary>
    public static ServerBinary Chromium { get; } = new("Chromium", Find("chromium", SearchPath()));

    internal static string? Find(string file, IEnumerable<string> directories) =>
        directories.Select(directory => Path.Combine(directory, file)).FirstOrDefault(File.Exists);

    // Debian keeps each major version in a directory of its own, outside PATH; 15 comes before 9.6.
    internal static IEnumerable<string> VersionedDirectories(string root) =>
        Directory.Exists(root)
            ? Directory.GetDirectories(root).OrderByDescending(VersionOf).Select(directory => Path.Combine(directory, "bin"))
            : [];

    private static double VersionOf(string directory) =>
        double.TryParse(Path.GetFileName(directory), NumberStyles.Float, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static string[] SearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
