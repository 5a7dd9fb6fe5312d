// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Measuring.Load;

/// <summary>Reads percentiles off all measured times, not off a histogram of them.</summary>
internal static class Percentile
{
    /// <summary>The time that <paramref name="part"/> of them do not exceed; zero when there are none.</summary>
    /// <param name="ticks">Times in ticks of <see cref="TimeSpan"/>, the smallest first.</param>
    /// <param name="part">From 0 to 1.</param>
    public static TimeSpan Of(List<long> ticks, double part) =>
        ticks.Count == 0 ? TimeSpan.Zero : new TimeSpan(ticks[(int)((ticks.Count - 1) * part)]);
}
