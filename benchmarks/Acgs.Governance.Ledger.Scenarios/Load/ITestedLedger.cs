// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger.Scenarios.Load;

/// <summary>A kind of store with a ledger to fill.</summary>
internal interface ITestedLedger : IAsyncDisposable
{
    /// <summary>What <c>--ledger</c> takes.</summary>
    string Location { get; }

    /// <summary>Since when records are kept after pruning.</summary>
    DateTimeOffset PruneBefore { get; }

    Task<LedgerHost> StartAsync();

    /// <summary>How many bytes the ledger has on disk.</summary>
    Task<long> ReadBytesAsync(CancellationToken stopping);
}
