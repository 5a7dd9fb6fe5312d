// Constitutional Hash: cdd01ef066bc6cf2

using System.Numerics;

namespace Acgs.Governance.Metrics;

/// <summary>
/// Monotonic counters for observable instruments. An increment takes a few ns; a synchronous instrument looks up the series for each
/// measurement, 25 ns or more.
/// </summary>
internal sealed class StripedCounters
{
    // In 8-byte numbers: two cache lines, which the processor prefetches in pairs.
    private const int Padding = 16;

    // More stripes cost memory, and few processors share one.
    private const int MaxStripes = 32;

    private readonly int _mask;
    private readonly int _stride;
    private readonly long[] _counts;

    public StripedCounters(int cells)
        : this(cells, StripesFor(Environment.ProcessorCount))
    {
    }

    /// <param name="cells">The number of counters.</param>
    /// <param name="stripes">The number of stripes; a power of two.</param>
    internal StripedCounters(int cells, int stripes)
    {
        _mask = stripes - 1;
        _stride = cells + Padding;
        _counts = new long[Padding + (stripes * _stride)];
    }

    /// <summary>
    /// Contention on a cache line slows an increment many times over. With two processors it is negligible: 7 ns on one cell against 4 ns
    /// alone, and selecting a stripe costs 4 ns as well.
    /// </summary>
    internal static int StripesFor(int processors) =>
        processors <= 2 ? 1 : (int)Math.Min(MaxStripes, BitOperations.RoundUpToPowerOf2((uint)processors));

    public void Increment(int cell) => Interlocked.Increment(ref _counts[Start(_mask == 0 ? 0 : Thread.GetCurrentProcessorId() & _mask) + cell]);

    public long Read(int cell)
    {
        var sum = 0L;
        for (var stripe = 0; stripe <= _mask; stripe++)
        {
            sum += Volatile.Read(ref _counts[Start(stripe) + cell]);
        }

        return sum;
    }

    private int Start(int stripe) => Padding + (stripe * _stride);
}
