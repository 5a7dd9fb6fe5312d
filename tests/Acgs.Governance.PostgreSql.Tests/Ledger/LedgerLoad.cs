// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>Processes that append and integrate: each batch goes again until it is acknowledged, as the library does.</summary>
internal sealed class LedgerLoad : IAsyncDisposable
{
    private const int BatchRows = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly string _connectionString;
    private readonly TimeSpan _attempt;
    private readonly ConcurrentBag<Guid> _acknowledged = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _processes;
    private int _failures;

    /// <param name="connectionString">Where.</param>
    /// <param name="writers">How many processes.</param>
    /// <param name="attempt">After how many seconds an attempt is given up.</param>
    public LedgerLoad(string connectionString, int writers, int attempt = 2)
    {
        _connectionString = $"{connectionString};Timeout={attempt};Command Timeout={attempt};Cancellation Timeout=1000";
        _attempt = TimeSpan.FromSeconds(attempt);
        _processes = [.. Enumerable.Range(0, writers).SelectMany(_ => (Task[])[Task.Run(WriteAsync), Task.Run(IntegrateAsync)])];
    }

    public int Failures => Volatile.Read(ref _failures);

    /// <summary>Waits until so many more rows are acknowledged.</summary>
    public Task UntilMoreAsync(int rows)
    {
        var goal = _acknowledged.Count + rows;
        return Eventually.TrueAsync(() => _acknowledged.Count >= goal, Deadline, $"{goal} acknowledged rows");
    }

    /// <summary>Waits until attempts have failed.</summary>
    public Task UntilFailedAsync()
    {
        var goal = Failures + 1;
        return Eventually.TrueAsync(() => Failures >= goal, Deadline, "an attempt that fails");
    }

    /// <summary>Ends the load, and proves that what was acknowledged, and nothing else, is in the log once.</summary>
    /// <param name="direct">Where the log is read; where it was written by default.</param>
    public async Task AssertCompleteAsync(string? direct = null)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_processes);
        await using var store = PostgreSqlLedgerStore.Open(direct ?? _connectionString);
        using var log = new TestedLog(store);
        await log.IntegrateAsync();

        var ids = (await log.ReadAsync()).Select(place => place.Record!.Id).ToList();
        Assert.Equal(_acknowledged.Count, ids.Count);
        Assert.Equal(_acknowledged.Order(), ids.Order());
        Assert.Empty((await log.VerifyAsync()).Findings);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_processes).WaitAsync(Deadline);
        _stop.Dispose();
    }

    private PostgreSqlLedgerStore Open() => PostgreSqlLedgerStore.Open(_connectionString);

    private async Task WriteAsync()
    {
        await using var store = Open();
        using var log = new TestedLog(store);
        var writer = Guid.CreateVersion7().ToString();
        while (!_stop.IsCancellationRequested)
        {
            var rows = log.Make(writer, BatchRows, record => record with { Id = Guid.CreateVersion7() });
            while (!await TryAsync(token => store.AppendAsync(rows, token)))
            {
                await Task.Delay(Pause);
            }

            foreach (var row in rows)
            {
                _acknowledged.Add(row.Id);
            }
        }
    }

    private async Task IntegrateAsync()
    {
        await using var store = Open();
        var integrator = new LedgerIntegrator(store, TimeProvider.System);
        while (!_stop.IsCancellationRequested)
        {
            _ = await TryAsync(token => integrator.StepAsync(token));
            await Task.Delay(Pause);
        }
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task> call)
    {
        using var attempt = new CancellationTokenSource(_attempt);
        try
        {
            await call(attempt.Token);
            return true;
        }
        catch (Exception failure) when (failure is not LedgerException)
        {
            Interlocked.Increment(ref _failures);
            return false;
        }
    }
}
