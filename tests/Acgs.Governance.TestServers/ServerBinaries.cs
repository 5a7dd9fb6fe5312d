// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.TestServers;

/// <summary>Finds the servers' executables on this machine.</summary>
public static class ServerBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The <c>postgres</c> executable of the highest installed version; initdb stands beside it.</summary>
    public static ServerBinary PostgreSql { get; } =
        new("PostgreSQL", "postgresql", Find("postgres", [.. VersionedDirectories(DebianRoot), .. SearchPath()]));

    /// <summary>The <c>redis-server</c> executable.</summary>
    public static ServerBinary Redis { get; } = new("Redis", "redis-server", Find("redis-server", SearchPath()));

    /// <summary>The <c>prometheus</c> executable.</summary>
    public static ServerBinary Prometheus { get; } = new("Prometheus", "prometheus", Find("prometheus", SearchPath()));

    /// <summary>The <c>promtool</c> executable, which comes with Prometheus.</summary>
    public static ServerBinary PromTool { get; } = new("promtool", "prometheus", Find("promtool", SearchPath()));

    /// <summary>The <c>alertmanager</c> executable, which Debian calls <c>prometheus-alertmanager</c>.</summary>
    public static ServerBinary Alertmanager { get; } =
        new("Alertmanager", "prometheus-alertmanager", Find("prometheus-alertmanager", SearchPath()) ?? Find("alertmanager", SearchPath()));

    /// <summary>The <c>amtool</c> executable, which comes with Alertmanager.</summary>
    public static ServerBinary AmTool { get; } = new("amtool", "prometheus-alertmanager", Find("amtool", SearchPath()));

    /// <summary>The <c>haproxy</c> executable; Debian keeps it where only administrators look.</summary>
    public static ServerBinary HaProxy { get; } = new("HAProxy", "haproxy", Find("haproxy", [.. SearchPath(), "/usr/sbin"]));

    /// <summary>The <c>pgbouncer</c> executable; Debian keeps it where only administrators look.</summary>
    public static ServerBinary PgBouncer { get; } = new("PgBouncer", "pgbouncer", Find("pgbouncer", [.. SearchPath(), "/usr/sbin"]));

    /// <summary>The exporter of machines.</summary>
    public static ServerBinary NodeExporter { get; } = Debian("the node exporter", "prometheus-node-exporter");

    /// <summary>The exporter of PostgreSQL.</summary>
    public static ServerBinary PostgresExporter { get; } = Debian("the PostgreSQL exporter", "prometheus-postgres-exporter");

    /// <summary>The exporter of Redis.</summary>
    public static ServerBinary RedisExporter { get; } = Debian("the Redis exporter", "prometheus-redis-exporter");

    /// <summary>What the platform of the operations guide consists of, besides services.</summary>
    public static IReadOnlyList<ServerBinary> Platform { get; } =
        [PostgreSql, Redis, Prometheus, Alertmanager, NodeExporter, PostgresExporter, RedisExporter];

    /// <summary>The <c>chromium</c> executable.</summary>
    public static ServerBinary Chromium { get; } = new("Chromium", "chromium", Find("chromium", SearchPath()));

    // Its name is the package's.
    private static ServerBinary Debian(string name, string package) => new(name, package, Find(package, SearchPath()));

    internal static string? Find(string file, IEnumerable<string> directories) =>
        directories.Select(directory => Path.Combine(directory, file)).FirstOrDefault(File.Exists);

    // Debian keeps each major version in a directory of its own, outside PATH; 15 comes before 9.6.
    internal static IEnumerable<string> VersionedDirectories(string root) =>
        Directory.Exists(root)
            ? Directory.GetDirectories(root).OrderByDescending(VersionOf).Select(directory => Path.Combine(directory, "bin"))
            : [];

    private static double VersionOf(string directory) =>
        double.TryParse(Path.GetFileName(directory), NumberStyles.Float, CultureInfo.InvariantCulture, out var version) ? version : 0;

    internal static string[] SearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
