// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Objectives;

/// <summary>What the platform promises; the defaults are those of the operations guide.</summary>
internal sealed record ObjectiveTargets
{
    /// <summary>The share of requests that do not end in an error of the server.</summary>
    public double Availability { get; init; } = 0.999;

    /// <summary>The duration within which 99 of 100 requests end, in seconds.</summary>
    public double Latency { get; init; } = 0.005;

    /// <summary>Requests in a second.</summary>
    public double Throughput { get; init; } = 100;

    /// <summary>The share of lookups that a cache answers.</summary>
    public double CacheHits { get; init; } = 0.85;

    /// <summary>The share of evaluated requests that state the constitution.</summary>
    public double Compliance { get; init; } = 1;
}
