// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Checkpoints;

/// <summary>Gives records their index and signs checkpoints, in turn with the other processes of the store.</summary>
internal sealed class IntegrationService(
    ILedgerStore store, LedgerService ledger, LedgerWriter writer, LedgerStoreCalls calls, CheckpointSigning signing, CheckpointKeys keys,
    LedgerMetrics metrics, TimeProvider time)
    : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>How long records wait for their index.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // Without records of its own a process looks seldom: for those of a process that ended before they had an index.
    private const int IdlePauses = 8;

    private const int LastTurns = 20;

    private readonly LedgerIntegrator _integrator = new(store, time);
    private readonly CancellationTokenSource _ending = new();
    private Task? _running;
    private Task? _ended;
    private long _seen = -1;

    /// <summary>Why the last turn failed; <see langword="null"/> if it did not.</summary>
    public Exception? Failure => calls.Failure;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        keys.Locate();
        _running = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Once: the test host stops a service from two sides, and one of them may have disposed of it already.
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        lock (_ending)
        {
            // What was not started has not opened its store.
            return _running is null ? Task.CompletedTask : _ended ??= StopOnceAsync(_running, cancellationToken);
        }
    }

    // A host that was not stopped: it disposes of this before the ledger, which was made first, so that the store still answers. The source is not
    // disposed: a stop from another side still asks it, and a cancelled source holds nothing.
    public async ValueTask DisposeAsync() => await StoppedAsync(CancellationToken.None);

    // The last records get their index and a checkpoint, so that a cut tail is found.
    private async Task StopOnceAsync(Task running, CancellationToken cancellationToken)
    {
        await ledger.FlushAsync(cancellationToken);
        await _ending.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (ledger.Opened.IsCompletedSuccessfully && !ledger.Deadline.IsCancellationRequested)
        {
            Task ending = calls.TryAsync(EndAsync, ledger.Deadline);
            await ending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync()
    {
        await ledger.Opened;
        for (var idle = IdlePauses; !_ending.IsCancellationRequested; idle++)
        {
            if (idle >= IdlePauses || writer.Written != _seen)
            {
                await calls.TryAsync(TakeTurnAsync, ledger.Deadline);
                idle = 0;
            }

            await Task.Delay(Pause, time, _ending.Token);
        }
    }

    private async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        var written = writer.Written;
        int? count;
        do
        {
            count = await _integrator.StepAsync(cancellationToken);
        }
        while (count == LedgerIntegrator.MostRecords);

        // While another process has the turn, ours may still wait.
        _seen = count is null ? -1 : written;
        await SignAsync(isLast: false, cancellationToken);
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < LastTurns && await _integrator.StepAsync(cancellationToken) is null or > 0; turn++)
        {
            await Task.Delay(Pause / 10, cancellationToken);
        }

        await SignAsync(isLast: true, cancellationToken);
    }

    private async Task SignAsync(bool isLast, CancellationToken cancellationToken)
    {
        var size = await store.ReadSizeAsync(cancellationToken);
        metrics.SetSize(size);
        await signing.StepAsync(_integrator, size, isLast, cancellationToken);
    }
}
