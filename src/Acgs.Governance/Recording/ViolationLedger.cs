// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Acgs.Governance.Ledger;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Recording;

/// <summary>The ledger of a service.</summary>
internal sealed class ViolationLedger(
    ILedgerStore store, ViolationRules rules, ViolationRecorder recorder, TimeProvider time, IHttpContextAccessor? requests = null) : IViolationLedger
{
    public async ValueTask<Guid> AppendAsync(Violation violation, Durability durability, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(violation);
        var kind = ViolationInput.ToKind(violation, rules, requests?.HttpContext);
        if (durability == Durability.Buffered)
        {
            return recorder.Add(kind);
        }

        var pending = recorder.AddAlone(kind)
            ?? throw new LedgerException($"The queue of the ledger at {store.Location} is full, or the host stops. Try again later.");
        await pending.Durable.WaitAsync(cancellationToken);
        return pending.Record.Id;
    }

    public async IAsyncEnumerable<ViolationRecord> QueryAsync(ViolationQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await foreach (var row in store.QueryAsync(query, cancellationToken))
        {
            yield return Read(row);
        }
    }

    public Task<LedgerVerification> VerifyAsync(LedgerVerificationOptions? options, CancellationToken cancellationToken) =>
        new LedgerVerifier(store).VerifyAsync(options ?? new(), cancellationToken);

    public async Task<string> ProveAsync(Guid id, CancellationToken cancellationToken) =>
        (await new LedgerProver(store).ProveAsync(id, cancellationToken)).Proof.ToString();

    public async Task<string?> ReadCheckpointAsync(CancellationToken cancellationToken) => (await store.ReadLastCheckpointAsync(cancellationToken))?.Note;

    public Task<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        new LedgerPruner(store, time).PruneAsync(before, cancellationToken);

    private ViolationRecord Read(StoredRecord row)
    {
        try
        {
            return row.ToRecord();
        }
        catch (FormatException invalid)
        {
            throw new LedgerException($"{store.Location}: the record {row.Id} is damaged. Run 'acgs-cli ledger verify' for all that is wrong.", invalid);
        }
    }
}
