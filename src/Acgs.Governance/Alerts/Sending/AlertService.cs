// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Alerts.Sources;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Writes and delivers alerts while the host runs, and at its end those of the last moment.</summary>
internal sealed class AlertService(
    AlertOutboxSource source,
    AlertSetup setup,
    AlertRaiser raiser,
    AlertWriter writer,
    AlertChores chores,
    AlertFailures failures,
    AlertSignal signal,
    AlertMetrics metrics,
    AlertLog log,
    AlertFactory factory,
    ViolationRecorder recorder,
    TimeProvider time,
    LedgerService? ledger = null) : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestOpening = TimeSpan.FromMilliseconds(750);

    private readonly CancellationTokenSource _stopping = new();
    private AlertDeliverer? _deliverer;
    private Task _writing = Task.CompletedTask;
    private Task _delivering = Task.CompletedTask;
    private Task? _ended;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Behind the start: what was raised in it has waited, and a service that starts has other work.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var deliverer = _deliverer = new(source.Outbox, factory.Service, setup.Webhooks, setup.Client, setup.Limits, time, (entry, exchange) =>
        {
            metrics.Attempt(exchange.IsAccepted);
            log.Attempt(entry, exchange);
        });
        signal.Deliverer = deliverer;
        _writing = Task.Run(() => WriteAsync(deliverer, _stopping.Token), CancellationToken.None);
        _delivering = Task.Run(() => DeliverAsync(deliverer, _stopping.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Once: the test host stops a service from two sides, and one of them may have disposed of it already.
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
        {
            return _deliverer is null ? Task.CompletedTask : _ended ??= StopOnceAsync(cancellationToken);
        }
    }

    // A host that was not stopped.
    public async ValueTask DisposeAsync()
    {
        await StoppedAsync(CancellationToken.None);
        _deliverer?.Dispose();
        _stopping.Dispose();
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        // The last violations first, so that their alerts are not left for the next start. Without a ledger nobody else says that they are the last.
        recorder.Dispose();
        await (ledger?.FlushAsync(cancellationToken) ?? Task.CompletedTask);
        raiser.Close();
        using var limit = new CancellationTokenSource(LongestEnd);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await _writing.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopping.CancelAsync();
        await _delivering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task ending = failures.TryAsync(OutboxCaller.Deliverer, EndAsync, end.Token);
        await ending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task EndAsync(CancellationToken stop)
    {
        try
        {
            await _deliverer!.StepAsync(stop);
        }
        finally
        {
            // Also if the outbox does not answer: attempts would go on to tell it their results when it is disposed of.
            await _deliverer!.EndAsync(stop);
        }
    }

    // An outbox that is not open yet has not failed. One that takes too long to open has: alerts are sent directly then.
    private async Task WriteAsync(AlertDeliverer deliverer, CancellationToken stop)
    {
        await Task.WhenAny(chores.Tried, Task.Delay(LongestOpening, time, stop));
        await writer.RunAsync(deliverer.Wake, stop);
    }

    private async Task DeliverAsync(AlertDeliverer deliverer, CancellationToken stop)
    {
        // The ledger opens its store, or leaves that to an operator.
        var isOpen = source.IsLedger;
        while (true)
        {
            isOpen = isOpen || await failures.TryAsync(
                OutboxCaller.Deliverer, token => source.Store.MigrateAsync(factory.Service, token), stop);
            if (isOpen)
            {
                await failures.TryAsync(OutboxCaller.Deliverer, token => StepAsync(deliverer, token), stop);
            }

            chores.EndTry();

            await deliverer.WaitAsync(stop);
        }
    }

    private async Task StepAsync(AlertDeliverer deliverer, CancellationToken stop)
    {
        await chores.RunAsync(stop);
        if (await deliverer.StepAsync(stop))
        {
            await chores.RunInTurnAsync(stop);
        }
    }
}
