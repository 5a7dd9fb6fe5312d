// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Measuring.Load;

/// <summary>What a flood of requests brought.</summary>
/// <param name="Answers">Whole answers.</param>
/// <param name="Elapsed">How long it went on.</param>
/// <param name="P50">The median of the time from request to answer.</param>
/// <param name="P99">The 99th percentile of it.</param>
/// <param name="Unhealthy">Answers with status 503.</param>
/// <param name="Unexpected">Answers with another status than 200 or 503.</param>
/// <param name="Lost">Connections that the service ended.</param>
internal sealed record FloodResult(int Answers, TimeSpan Elapsed, TimeSpan P50, TimeSpan P99, int Unhealthy, int Unexpected, int Lost)
{
    public double PerSecond => Answers / Elapsed.TotalSeconds;

    /// <summary>Whether every request was answered with a status that a health endpoint has.</summary>
    public bool IsClean => Unexpected == 0 && Lost == 0;

    /// <summary>Whether every request was answered 200.</summary>
    public bool IsHealthy => IsClean && Unhealthy == 0;
}
