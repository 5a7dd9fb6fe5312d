// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>A real outbox that tests take down.</summary>
public class SwitchedOutbox : DispatchProxy
{
    private object? _outbox;
    private int _failures;

    internal interface IOutboxStore : ILedgerStore, IAlertOutbox;

    /// <summary>Whether every call fails.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many calls failed.</summary>
    public int Failures => Volatile.Read(ref _failures);

    internal static IOutboxStore Of(ILedgerStore store)
    {
        var proxy = Create<IOutboxStore, SwitchedOutbox>();
        ((SwitchedOutbox)proxy)._outbox = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (IsDown && targetMethod!.Name != nameof(IAsyncDisposable.DisposeAsync))
        {
            Interlocked.Increment(ref _failures);
            throw new IOException("The outbox is down.");
        }

        return targetMethod!.Invoke(_outbox, args);
    }
}
