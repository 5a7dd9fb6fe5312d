// Constitutional Hash: cdd01ef066bc6cf2

using System.Numerics;

namespace Acgs.Governance.Metrics;

/// <summary>
/// Counts that a pipeline reads when it collects. To hand each event to it would cost a lookup of the series every time, 25 ns and
/// more; an increment here is a few. A count never falls.
/// </summary>
internal sealed class CounterCells
{
    // In numbers of 8 bytes: two lines of the processor's cache, which it likes to fetch in pairs.
    private const int Padding = 16;

    // More take memory, and the few processors that then share a line are no crowd.
    private const int MostStripes = 32;

    private readonly int _mask;
    private readonly int _stride;
    private readonly long[] _counts;

    public CounterCells(int cells)
        : this(cells, StripesFor(Environment.ProcessorCount))
    {
    }

    /// <param name="cells">How many counts there are.</param>
    /// <param name="stripes">How many places each is kept in; a power of two.</param>
    internal CounterCells(int cells, int stripes)
    {
        _mask = stripes - 1;
        _stride = cells + Padding;
        _counts = new long[Padding + (stripes * _stride)];
    }

    /// <summary>
    /// Where many processors write one line, each waits for the others, many times as long as the increment takes. Two hardly do: both on
    /// one cell measured 7 ns, alone 4, and finding one's own stripe costs 4 as well.
    /// </summary>
    internal static int StripesFor(int processors) =>
        processors <= 2 ? 1 : (int)Math.Min(MostStripes, BitOperations.RoundUpToPowerOf2((uint)processors));

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
