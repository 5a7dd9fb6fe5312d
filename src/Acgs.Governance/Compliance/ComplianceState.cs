// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>Holds the snapshot by which requests are judged, and swaps it by one write.</summary>
internal sealed class ComplianceState(ConstitutionalHashes hashes, IOptions<ComplianceOptions> options)
{
    private ComplianceSnapshot? _current;

    /// <summary>The snapshot at present. A judgement reads it once.</summary>
    public ComplianceSnapshot Current => Volatile.Read(ref _current) ?? Read();

    /// <summary>What the options and a constitution come to.</summary>
    public static ComplianceSnapshot Create(ComplianceOptions compliance, ConstitutionSnapshot constitution) =>
        new(compliance.Mode, new ExemptPaths(compliance.ExemptPaths), constitution);

    public void Replace(ComplianceSnapshot next)
    {
        Volatile.Write(ref _current, next);
        hashes.Follow(next.Constitution);
    }

    // Not in the constructor: a worker's service may ask for the context before the options were checked at start.
    private ComplianceSnapshot Read()
    {
        var read = Create(options.Value, hashes.Current);
        return Interlocked.CompareExchange(ref _current, read, null) ?? read;
    }
}
