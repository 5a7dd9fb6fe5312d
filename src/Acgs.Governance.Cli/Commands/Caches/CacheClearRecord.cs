// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Caches;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Cli.Commands.Caches;

/// <summary>
/// What the ledger keeps of a clearing: a record before the first key is removed, so that a clearing which is killed leaves a trace, and one of how
/// it ended.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="hash">The active hash.</param>
internal sealed class CacheClearRecord(LedgerLocation ledger, string hash)
{
    /// <summary>Finds the ledger, and looks whether it is one, before anything is asked or removed.</summary>
    /// <exception cref="UsageException">None is named.</exception>
    public static CacheClearRecord Open(ParseResult parsed, string hash)
    {
        LedgerLocation ledger;
        try
        {
            ledger = LedgerOptions.Find(parsed);
        }
        catch (UsageException missing)
        {
            throw new UsageException($"{missing.Message.TrimEnd('.')}; --no-record removes without a record.");
        }

        LedgerRun.Run(ledger, title: null, (store, _, stop) => store.ReadOriginAsync(stop));
        return new(ledger, hash);
    }

    public void Begin() => Append("begun", 1);

    public void End(CacheRemoval removal) => Console.Error.WriteLine($"recorded as {Append(OutcomeOf(removal), Math.Max(1, removal.Count))}");

    // Of a batch that failed it is not known what the server has removed.
    public static string OutcomeOf(CacheRemoval removal) =>
        removal.Failure is not null ? "failed" : removal.IsStopped ? "stopped" : removal.Count == 0 ? "nothing_removed" : "succeeded";

    private Guid Append(string outcome, long count)
    {
        var record = new OperatorRecord(OperatorRules.CacheCleared, outcome, ViolationSeverity.Medium, hash) { Count = count };
        return LedgerRun.Run(ledger, title: null, (store, _, stop) => OperatorRecords.AppendAsync(store, record, stop));
    }
}
