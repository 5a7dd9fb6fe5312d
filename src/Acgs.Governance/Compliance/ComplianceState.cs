// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>Holds the current snapshot and replaces it atomically.</summary>
internal sealed class ComplianceState(ConstitutionalHashes hashes, IOptions<ComplianceOptions> options)
{
    private ComplianceSnapshot? _current;

    /// <summary>The current snapshot. Read it once per evaluation.</summary>
    public ComplianceSnapshot Current => Volatile.Read(ref _current) ?? Read();

    public static ComplianceSnapshot Create(ComplianceOptions compliance, ConstitutionSnapshot constitution) =>
        new(compliance.Mode, new ExemptPaths(compliance.ExemptPaths), constitution);

    public void Replace(ComplianceSnapshot next)
    {
        Volatile.Write(ref _current, next);
        hashes.Follow(next.Constitution);
    }

    // Created on first use: a worker may resolve the context before the options are validated.
    private ComplianceSnapshot Read()
    {
        var read = Create(options.Value, hashes.Current);
        return Interlocked.CompareExchange(ref _current, read, null) ?? read;
    }
}
