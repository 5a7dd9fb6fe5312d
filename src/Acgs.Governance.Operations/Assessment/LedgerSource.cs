// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using System.Net.Sockets;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>A store of a ledger or of alerts that is asked.</summary>
/// <param name="name">Where it is, without secrets.</param>
/// <param name="open">Opens it.</param>
/// <param name="isNamed">Whether the user named it.</param>
/// <param name="dependency">Host and port of its server; <see langword="null"/> for a file.</param>
internal sealed class LedgerSource(string name, Func<ILedgerStore> open, bool isNamed, string? dependency)
{
    /// <summary>Where it is, without secrets.</summary>
    public string Name => name;

    /// <summary>A check of something in it.</summary>
    public AssessmentCheck Check(string what, Func<ILedgerStore, CancellationToken, Task<CheckResult>> run) =>
        new($"{what} in {name}", isNamed, dependency, stop => RunAsync(run, stop));

    private async Task<CheckResult> RunAsync(Func<ILedgerStore, CancellationToken, Task<CheckResult>> run, CancellationToken stop)
    {
        try
        {
            await using var store = open();
            return await run(store, stop);
        }
        catch (Exception exception) when (exception is LedgerException or DbException or SocketException or TimeoutException)
        {
            throw new FailureException($"{name}: {exception.Message}");
        }
    }
}
