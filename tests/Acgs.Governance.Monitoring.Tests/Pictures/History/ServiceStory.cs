// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>
/// What happens to a service: a wave of traffic, a new version after 35 minutes, and to one of them an incident from the 72nd to the 84th minute,
/// to another a violation in the 100th, and the last is degraded from the 108th on.
/// </summary>
/// <param name="job">Its job.</param>
/// <param name="number">Which of the services it is.</param>
/// <param name="requests">Its requests in a second.</param>
/// <param name="start">Where the picture begins.</param>
internal sealed class ServiceStory(string job, int number, double requests, long start)
{
    private const double Median = 0.0015;
    private const double SlowMedian = 0.012;
    private const int Minute = 60;

    public string Job => job;

    public int Number => number;

    /// <summary>When the process began that has the new version.</summary>
    public long Deployed { get; } = start + ((35 + (2 * number)) * Minute);

    /// <summary>Whether the database of the service is in trouble.</summary>
    public bool IsIncident(long at) => job == "constitutional-ai" && at >= start + (72 * Minute) && at < start + (84 * Minute);

    /// <summary>Whether its cache answers late, as it does to the end.</summary>
    public bool IsLate(long at) => job == "blackboard" && at >= start + (108 * Minute);

    /// <summary>How many violations there are at a sample.</summary>
    public double Violations(long at) => job == "coordinator" && at == start + (100 * Minute) ? 1 : 0;

    /// <summary>Requests in a second.</summary>
    public double Requests(long at) =>
        requests * (1 + (0.22 * Math.Sin(((at - start) / 5400.0) + (0.4 * number))) + (0.06 * Noise.Slow(at, number))) * (IsIncident(at) ? 0.9 : 1);

    /// <summary>Requests since the last sample, which come by chance.</summary>
    public double Count(long at, long step)
    {
        var expected = Requests(at) * step;
        return Math.Max(0, Math.Round(expected + (Noise.Fast(at, number) * Math.Sqrt(expected))));
    }

    /// <summary>The share of requests that ends in an error of the server.</summary>
    public double Errors(long at) => IsIncident(at) ? 0.09 + (0.02 * Noise.Slow(at, 7)) : 0.00015;

    /// <summary>The share of requests that waits for something.</summary>
    public double Slow(long at) => IsIncident(at) ? 0.14 + (0.05 * Noise.Slow(at, 3)) : IsLate(at) ? 0.025 + (0.01 * Noise.Slow(at, 4)) : 0.0015;

    /// <summary>The share of requests that ends within a duration.</summary>
    public double Within(double seconds, long at)
    {
        var usual = Median * (1 + (0.04 * number) + (0.08 * Noise.Slow(at, number + 11)));
        return ((1 - Slow(at)) * Below(seconds, usual, 0.36)) + (Slow(at) * Below(seconds, SlowMedian, 0.6));
    }

    /// <summary>The mean duration.</summary>
    public double Mean(long at) => ((1 - Slow(at)) * Median * 1.1) + (Slow(at) * SlowMedian * 1.2);

    /// <summary>The share of lookups that a cache answers: after a start it is empty.</summary>
    public double Hits(long at) =>
        (0.94 - (0.015 * number) + (0.012 * Noise.Slow(at, number + 5))) * (at < Deployed ? 1 : 1 - (0.45 * Math.Exp((Deployed - at) / 90.0)));

    // Close enough to the normal distribution of the logarithm.
    private static double Below(double seconds, double median, double width)
    {
        var deviation = Math.Log(seconds / median) / width;
        return double.IsPositiveInfinity(seconds) ? 1 : 1 / (1 + Math.Exp((-1.5976 * deviation) - (0.07056 * Math.Pow(deviation, 3))));
    }
}
