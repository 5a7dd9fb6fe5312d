// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Traffic.Scenarios.Serving;

/// <summary>What the service knows of its memory.</summary>
/// <param name="AllocatedBytes">The bytes that all its threads have allocated since it started.</param>
/// <param name="LiveBytes">What is left on its heap after a full collection; 0 when none was asked for.</param>
/// <param name="WorkingSetBytes">What of it is in memory.</param>
internal sealed record ServiceCounters(long AllocatedBytes, long LiveBytes, long WorkingSetBytes)
{
    public static ServiceCounters Read(bool collect)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var live = collect ? GC.GetTotalMemory(forceFullCollection: true) : 0;
        return new(allocated, live, Environment.WorkingSet);
    }
}
