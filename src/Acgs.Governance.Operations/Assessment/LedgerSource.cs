// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using System.Net.Sockets;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>A store of a ledger or of alerts that is asked.</summary>
/// <param name="name">Where it is, without secrets.</param>
/// <param name="arguments">How it is named on the command line.</param>
/// <param name="open">Opens it.</param>
/// <param name="path">Its file; <see langword="null"/> for a server.</param>
/// <param name="dependency">Host and port of its server; <see langword="null"/> for a file.</param>
internal sealed class LedgerSource(string name, string arguments, Func<ILedgerStore> open, string? path, string? dependency)
{
    private const string LedgerPart = "ledger";

    /// <summary>Where it is, without secrets.</summary>
    public string Name => name;

    /// <summary>How it is named on the command line.</summary>
    public string Arguments => arguments;

    /// <summary>Whether nobody said that there is one: where a service has a database only, there may be none in it.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>The services that it belongs to; empty if nobody knows.</summary>
    public IReadOnlyCollection<string> Owners { get; init; } = [];

    /// <summary>A check of the ledger in it.</summary>
    public AssessmentCheck Check(string what, Func<ILedgerStore, CancellationToken, Task<CheckResult>> run) => Check(what, LedgerPart, run);

    /// <summary>A check of the alerts in it.</summary>
    public AssessmentCheck CheckAlerts(string what, Func<ILedgerStore, CancellationToken, Task<CheckResult>> run) => Check(what, "alerts", run);

    /// <summary>The name of the log; <see langword="null"/> if it cannot be read, which its checks tell.</summary>
    public async Task<string?> FindOriginAsync(CancellationToken stop)
    {
        try
        {
            await using var store = open();
            return await store.ReadOriginAsync(stop);
        }
        catch (Exception exception) when (IsOfStore(exception))
        {
            return null;
        }
    }

    private static bool IsOfStore(Exception exception) => exception is LedgerException or DbException or SocketException or TimeoutException;

    private AssessmentCheck Check(string what, string part, Func<ILedgerStore, CancellationToken, Task<CheckResult>> run) =>
        new($"{what} in {name}", IsNamed: true, dependency, stop => RunAsync(part, run, stop));

    private async Task<CheckResult> RunAsync(string part, Func<ILedgerStore, CancellationToken, Task<CheckResult>> run, CancellationToken stop)
    {
        try
        {
            await using var store = open();
            return await run(store, stop);
        }
        catch (Exception exception) when (IsOfStore(exception))
        {
            // A ledger from before there were alerts has no tables of them.
            return MayBeAbsent && LedgerLoss.IsAbsence(exception) ? Absent(exception)
                : LedgerLoss.IsOne(exception, path, hasTables: part == LedgerPart || await FindOriginAsync(stop) is null) ? Lost(exception, part)
                : throw new FailureException($"{name}: {exception.Message}");
        }
    }

    private CheckResult Absent(Exception exception) =>
        new([], []) { Unseen = [new($"ledger in {name}", exception.Message, IsFailure: false) { IsAbsent = true }] };

    private CheckResult Lost(Exception exception, string part) => new(
        [
            new(FindingKind.LedgerLost, name, exception.Message.TrimEnd('.'))
            {
                Part = part,
                Owners = Owners,
                Next = FindingKind.LedgerLost.Next.Replace("--ledger LEDGER", arguments, StringComparison.Ordinal),
            },
        ],
        []);
}
