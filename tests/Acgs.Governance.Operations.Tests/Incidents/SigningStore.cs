// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>A real store in which a checkpoint is signed just after the last one was read for the given time.</summary>
public class SigningStore : DispatchProxy
{
    private ILedgerStore? _store;
    private Func<Task>? _sign;
    private int _left;

    internal static ILedgerStore Of(ILedgerStore store, int reads, Func<Task> sign)
    {
        var proxy = Create<ILedgerStore, SigningStore>();
        var own = (SigningStore)proxy;
        (own._store, own._left, own._sign) = (store, reads, sign);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.Invoke(_store, args);
        return targetMethod.Name == nameof(ILedgerStore.ReadLastCheckpointAsync) && --_left == 0
            ? SignAfterAsync((Task<SignedCheckpoint?>)result!)
            : result;
    }

    private async Task<SignedCheckpoint?> SignAfterAsync(Task<SignedCheckpoint?> reading)
    {
        var last = await reading;
        await _sign!();
        return last;
    }
}
