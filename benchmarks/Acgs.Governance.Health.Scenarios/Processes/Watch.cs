// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>How a service watches its dependencies.</summary>
/// <param name="Period">From one probe to the next.</param>
/// <param name="Deadline">When a probe is given up.</param>
internal sealed record Watch(TimeSpan Period, TimeSpan Deadline)
{
    /// <summary>What a service does that must notice soon.</summary>
    public static Watch Fast { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(500));

    /// <summary>What <see cref="HealthOptions"/> does by itself.</summary>
    public static Watch Default { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(2));

    /// <summary>Once at the start, and then not while we look.</summary>
    public static Watch Once { get; } = new(TimeSpan.FromHours(1), TimeSpan.FromSeconds(2));

    /// <summary>The bar for the first 503 after a dependency froze.</summary>
    public TimeSpan LatestUnready => Period + Deadline + TimeSpan.FromMilliseconds(100);

    /// <summary>The bar for the first 200 after it goes on.</summary>
    public TimeSpan LatestReady => Period + TimeSpan.FromSeconds(1);
}
