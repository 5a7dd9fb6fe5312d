// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Recording;

/// <summary>Opens the ledger at start, and writes what is left at shutdown, when no request comes any more.</summary>
internal sealed partial class LedgerService(
    ILedgerStore store,
    LedgerStoreRegistration registration,
    LedgerQueue queue,
    LedgerWriter writer,
    ViolationRecorder recorder,
    IOptions<LedgerOptions> options,
    IOptions<GovernanceOptions> governance,
    ILogger<LedgerService> logger) : IHostedLifecycleService, IAsyncDisposable
{
    // Longer, and the start of the service would hang on its ledger.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _deadline = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _opened = Task.CompletedTask;
    private Task _running = Task.CompletedTask;
    private Task? _flushed;
    private CancellationTokenRegistration _sooner;

    /// <summary>Ends when the ledger is open.</summary>
    public Task Opened => _opened;

    /// <summary>Ends when opening it has been tried.</summary>
    public Task Tried => _started.Task;

    /// <summary>Ends the time that the shutdown has.</summary>
    public CancellationToken Deadline => _deadline.Token;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _opened = Task.Run(() => writer.OpenAsync(OpenAsync, _failed.SetResult, _stopping.Token), CancellationToken.None);
        _running = Task.Run(RunAsync, CancellationToken.None);
        // What is wrong is logged before the service says that it has started, and whoever asks the ledger first finds it open.
        await Task.WhenAny(_opened, _failed.Task, Task.Delay(LongestStart, cancellationToken));
        _started.TrySetResult();
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    /// <summary>Writes what is left, within the time for it. Later records are dropped.</summary>
    public Task FlushAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
        {
            return _flushed ??= EndAsync(cancellationToken);
        }
    }

    // A host that was not stopped is flushed as well. The sources are not disposed: the test host stops a service from two sides, one may still
    // ask them when the other has disposed of it, and a cancelled source holds nothing.
    public async ValueTask DisposeAsync()
    {
        await FlushAsync(CancellationToken.None);
        await _sooner.DisposeAsync();
        await _deadline.CancelAsync();
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        recorder.Dispose();
        queue.Close();
        _deadline.CancelAfter(options.Value.ShutdownTimeout);
        _sooner = cancellationToken.UnsafeRegister(Cancel, _deadline);
        _ = _deadline.Token.UnsafeRegister(Cancel, _stopping);
        if (queue.Length == 0)
        {
            await _stopping.CancelAsync();
        }

        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GiveUp();
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    private async Task RunAsync()
    {
        await _opened;
        await writer.RunAsync(_stopping.Token);
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateAtStart ?? registration.Traits.MigratesAtStart)
        {
            await store.MigrateAsync(LedgerOrigin.Of(options.Value, governance.Value), cancellationToken);
        }

        await store.ReadOriginAsync(cancellationToken);
    }

    private void GiveUp()
    {
        List<PendingViolation> lost = [.. writer.Unwritten];
        while (queue.Reader.TryRead(out var waiting))
        {
            lost.Add(waiting);
        }

        if (lost.Count > 0)
        {
            Log.Lost(logger, lost.Sum(pending => pending.Record.Count), store.Location);
            lost.ForEach(pending => pending.Fail(new("The host stopped before the ledger had written the record.")));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1706, LogLevel.Error,
            "{Count} violations were not written to the ledger at {Location} within Acgs:Ledger:ShutdownTimeout, and are lost.",
            EventName = "ViolationsLost")]
        public static partial void Lost(ILogger logger, long count, string location);
    }
}
