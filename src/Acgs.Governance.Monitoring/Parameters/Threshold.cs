// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Parameters;

/// <summary>A number that decides whether a rule tells somebody.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Meaning">What it is, for people.</param>
/// <param name="Default">Its value; seconds for a time.</param>
/// <param name="IsTime">Whether it is a time.</param>
internal sealed record Threshold(string Name, string Meaning, double Default, bool IsTime = false)
{
    /// <summary>At least so many server errors in an hour make a page.</summary>
    public static Threshold ErrorsPerHour { get; } = new("errors-per-hour", "fewer server errors in an hour page nobody", 5);

    public static Threshold ErrorsPerDay { get; } = new("errors-per-day", "fewer server errors in a day make no ticket", 10);

    public static Threshold TimedTraffic { get; } = new("timed-traffic", "with fewer requests a second, in an hour, slow ones are no measurement", 0.1);

    public static Threshold CacheTraffic { get; } = new("cache-traffic", "with fewer lookups a second the hit rate is no measurement", 1);

    public static Threshold UncheckedTraffic { get; } = new("unchecked-traffic", "with fewer requests a second nobody asks why none states the hash", 1);

    public static Threshold Down { get; } = new("down", "how long a target must be down, or a check unhealthy", 10, IsTime: true);

    public static Threshold Degraded { get; } = new("degraded", "how long a check must be degraded", 300, IsTime: true);

    public static Threshold Absent { get; } = new("absent", "how long a service must have no metrics; more than twice the interval of a push by OTLP", 180, IsTime: true);

    public static Threshold StaleHealth { get; } = new("stale-health", "how long a check must not have been probed", 180, IsTime: true);

    public static Threshold Drift { get; } = new("drift", "how long a deployment may take to reach all services", 900, IsTime: true);

    public static Threshold CheckpointAge { get; } = new("checkpoint-age", "how old the last checkpoint of a ledger that grows may be", 600, IsTime: true);

    /// <summary>All, in the order of the documentation.</summary>
    public static IReadOnlyList<Threshold> All { get; } =
    [
        ErrorsPerHour, ErrorsPerDay, TimedTraffic, CacheTraffic, UncheckedTraffic, Down, Degraded, Absent, StaleHealth, Drift, CheckpointAge,
    ];
}
