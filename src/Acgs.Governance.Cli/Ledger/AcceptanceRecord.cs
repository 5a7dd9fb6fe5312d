// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>The record that somebody had unknown hashes replaced in a tree.</summary>
internal static class AcceptanceRecord
{
    private const string Service = "acgs-cli";
    private const string Rule = "constitutional_hash_unknown";

    /// <summary>Appends it. Each run is a writer of its own.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="hash">The hash that replaced the others.</param>
    /// <param name="files">In how many files.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Its identifier.</returns>
    public static async Task<Guid> AppendAsync(ILedgerStore store, string hash, int files, CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow();
        var record = new ViolationRecord
        {
            Id = Guid.CreateVersion7(now),
            Service = Service,
            Rule = Rule,
            Severity = ViolationSeverity.High,
            Outcome = "accepted",
            ConstitutionalHash = hash,
            Count = files,
            Writer = Guid.CreateVersion7(now).ToString(),
            Seq = 1,
        };
        await store.AppendAsync([StoredRecord.Of(record)], stop);
        return record.Id;
    }
}
