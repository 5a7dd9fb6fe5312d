// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger.Scenarios.Load;

/// <summary>What callers waited.</summary>
/// <param name="Times">The time of each append.</param>
/// <param name="Elapsed">The time of all.</param>
internal sealed record LoadResult(IReadOnlyList<TimeSpan> Times, TimeSpan Elapsed)
{
    public double PerSecond => Times.Count / Elapsed.TotalSeconds;

    public TimeSpan P99 => Times.Order().ElementAt((int)(Times.Count * 0.99));
}
