// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Cli.Audit;

/// <summary>An audit. What cannot be reached does not stop the rest.</summary>
/// <param name="request">What is audited.</param>
internal sealed class AuditRun(AuditRequest request)
{
    private readonly List<string> _failures = [];

    /// <summary>Audits.</summary>
    public async Task<AuditResult> RunAsync(ILedgerStore store, IProgress<long>? progress, CancellationToken stop)
    {
        var ledger = await LedgerAudit.RunAsync(store, request.Verification, request.Day, progress, stop);
        using var http = new HttpSource();
        var requests = request.Prometheus is { } prometheus
            ? await TryAsync(() => RequestCounts.ReadAsync(http, prometheus, request.Selector, request.Day, stop))
            : null;
        var hashes = new List<StatedHash?> { request.Configured };
        foreach (var service in request.Services)
        {
            hashes.Add(await TryAsync(() => StatedHash.ReadAsync(http, service, stop)));
        }

        var (tree, settings) = CheckTree(stop);
        var constitution = settings.Default.Constitution;
        return new()
        {
            Day = request.Day,
            Ledger = ledger,
            Requests = requests,
            Tree = tree,
            Hash = constitution.Active,
            Accepted = constitution.Accepted,
            Hashes = [.. hashes.OfType<StatedHash>()],
            Failures = _failures,
        };
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (FailureException failure)
        {
            _failures.Add(failure.Message);
            return null;
        }
    }

    private (TreeCheck? Check, SettingsProvider Settings) CheckTree(CancellationToken stop)
    {
        if (request.Folder is not { } folder)
        {
            return (null, new(Environment.CurrentDirectory));
        }

        var selection = new FileSelection(new() { Paths = [folder] });
        var check = new TreeCheck(selection, new(selection.Root, selection.Folder), ComplianceLevel.Header, keepsAll: false);
        check.Run(progress: null, stop);
        stop.ThrowIfCancellationRequested();
        foreach (var unreadable in selection.Unreadable)
        {
            _failures.Add($"{unreadable.Path}: {unreadable.Reason}");
        }

        foreach (var file in check.Files.Where(file => file.Result.Reason is not null))
        {
            _failures.Add($"{file.Path}: {file.Result.Reason}");
        }

        return (check, check.Settings);
    }
}
