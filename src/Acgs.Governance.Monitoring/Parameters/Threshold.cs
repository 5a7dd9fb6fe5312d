// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Parameters;

/// <summary>A number that decides whether a rule tells somebody; within its range the scenarios of the rules hold.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Meaning">What it is, for people.</param>
/// <param name="Default">Its value; seconds for a time.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
/// <param name="IsTime">Whether it is a time.</param>
internal sealed record Threshold(string Name, string Meaning, double Default, double Least, double Most, bool IsTime = false)
{
    public static Threshold ErrorsPerHour { get; } = new("errors-per-hour", "fewer server errors in an hour page nobody", 5, 2, 100);

    public static Threshold ErrorsPerDay { get; } = new("errors-per-day", "fewer server errors in a day make no ticket", 10, 2, 200);

    public static Threshold TimedTraffic { get; } = new(
        "timed-traffic", "with fewer requests a second, in an hour, slow ones are no measurement", 0.1, 0.01, 5);

    public static Threshold CacheTraffic { get; } = new("cache-traffic", "with fewer lookups a second the hit rate is no measurement", 1, 0.5, 1_000);

    public static Threshold UncheckedTraffic { get; } = new(
        "unchecked-traffic", "with fewer requests a second nobody asks why none states the hash", 1, 0.01, 50);

    public static Threshold Down { get; } = Time("down", "how long a target must be down, or a check unhealthy", 10, 1, 60);

    public static Threshold Degraded { get; } = Time("degraded", "how long a check must be degraded", 300, 60, 3_600);

    public static Threshold Absent { get; } = Time(
        "absent", "how long a service must have no metrics; more than twice the interval of a push by OTLP", 180, 120, 900);

    public static Threshold StaleHealth { get; } = Time("stale-health", "how long a check must not have been probed", 180, 60, 1_800);

    public static Threshold Drift { get; } = Time("drift", "how long a deployment may take to reach all services", 900, 60, 7_200);

    public static Threshold CheckpointAge { get; } = Time("checkpoint-age", "how old the last checkpoint of a ledger that grows may be", 600, 60, 7_200);

    /// <summary>All, in the order of the documentation.</summary>
    public static IReadOnlyList<Threshold> All { get; } =
    [
        ErrorsPerHour, ErrorsPerDay, TimedTraffic, CacheTraffic, UncheckedTraffic, Down, Degraded, Absent, StaleHealth, Drift, CheckpointAge,
    ];

    /// <summary>A value in the unit of the threshold.</summary>
    public string Write(double value) => IsTime ? Promql.Time(TimeSpan.FromSeconds(value)) : Promql.Number(value);

    private static Threshold Time(string name, string meaning, double byDefault, double least, double most) =>
        new(name, meaning, byDefault, least, most, IsTime: true);
}
