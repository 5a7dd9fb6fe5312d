// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Hosting;

/// <summary>Measures what code allocates once it is warm.</summary>
internal static class Allocations
{
    private const int Rounds = 1_000;

    /// <summary>The bytes that the current thread allocates in one run of <paramref name="action"/>, which must not change threads.</summary>
    public static double PerRun(Action action)
    {
        Repeat(action);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(action);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rounds;
    }

    private static void Repeat(Action action)
    {
        for (var round = 0; round < Rounds; round++)
        {
            action();
        }
    }
}
