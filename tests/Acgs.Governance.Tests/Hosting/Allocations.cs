// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Hosting;

/// <summary>Measures what code allocates once it is warm.</summary>
internal static class Allocations
{
    private const int Rounds = 1_000;
    private const int Attempts = 3;

    /// <summary>The bytes that the current thread allocates in one run of <paramref name="action"/>, which must not change threads.</summary>
    public static double PerRun(Action action)
    {
        Repeat(action);
        // What code allocates it allocates every time; the runtime, while it optimises that code, allocates now and then.
        var least = Measure(action);
        for (var attempt = 1; attempt < Attempts && least > 0; attempt++)
        {
            least = Math.Min(least, Measure(action));
        }

        return least / (double)Rounds;
    }

    private static long Measure(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(action);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Repeat(Action action)
    {
        for (var round = 0; round < Rounds; round++)
        {
            action();
        }
    }
}
