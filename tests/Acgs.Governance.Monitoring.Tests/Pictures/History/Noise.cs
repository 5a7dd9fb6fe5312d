// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>What looks like chance, and is the same each time. All results are between -1 and 1.</summary>
internal static class Noise
{
    /// <summary>Rises and falls within minutes.</summary>
    public static double Slow(long at, int seed) =>
        (Math.Sin((at / 97.0) + seed) + Math.Sin((at / 233.0) + (2.1 * seed)) + Math.Sin((at / 611.0) + (5.3 * seed))) / 3;

    /// <summary>Of one sample has nothing to do with that of the next.</summary>
    public static double Fast(long at, int seed)
    {
        var bits = unchecked((ulong)((at * 1_000_003) + seed) * 0x9E3779B97F4A7C15);
        bits = unchecked((bits ^ (bits >> 31)) * 0xBF58476D1CE4E5B9);
        return ((bits >> 11) / (double)(1UL << 52)) - 1;
    }
}
