// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance.Tests.Recording;

/// <summary>A store that tests take down and bring back.</summary>
internal sealed class SwitchedStore(ILedgerStore store) : ILedgerStore
{
    private TaskCompletionSource? _frozen;
    private int _appends;

    /// <summary>What every call of the store throws; <see langword="null"/> while it is up.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The batches that were written, those of failed calls included.</summary>
    public List<IReadOnlyList<StoredRecord>> Batches { get; } = [];

    /// <summary>Whether the failure comes after the rows were written, as when the connection breaks before the answer.</summary>
    public bool FailsAfterwards { get; set; }

    public int Appends => Volatile.Read(ref _appends);

    public string Location => store.Location;

    /// <summary>Puts it in front of the store that is registered.</summary>
    public static void Decorate(IServiceCollection services, bool isDown)
    {
        var create = services.Single(service => service.ServiceType == typeof(ILedgerStore)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<ILedgerStore>(provider =>
            new SwitchedStore((ILedgerStore)create(provider)) { Failure = isDown ? new IOException("The store is down.") : null }));
    }

    /// <summary>Lets appending hang until <see cref="Thaw"/>.</summary>
    public void Freeze() => _frozen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Thaw() => Interlocked.Exchange(ref _frozen, null)?.SetResult();

    public Task MigrateAsync(string origin, CancellationToken cancellationToken) => Up().MigrateAsync(origin, cancellationToken);

    public Task<string> ReadOriginAsync(CancellationToken cancellationToken) => Up().ReadOriginAsync(cancellationToken);

    public async Task AppendAsync(IReadOnlyList<StoredRecord> rows, CancellationToken cancellationToken)
    {
        lock (Batches)
        {
            Batches.Add(rows);
        }

        Interlocked.Increment(ref _appends);
        if (_frozen is { } frozen)
        {
            await frozen.Task.WaitAsync(cancellationToken);
        }

        await (FailsAfterwards ? store : Up()).AppendAsync(rows, cancellationToken);
        _ = Up();
    }

    public Task<ILedgerIntegration?> TryIntegrateAsync(CancellationToken cancellationToken) => Up().TryIntegrateAsync(cancellationToken);

    public Task<long> ReadSizeAsync(CancellationToken cancellationToken) => Up().ReadSizeAsync(cancellationToken);

    public IAsyncEnumerable<IndexedRecord> ReadAsync(long start, long limit, CancellationToken cancellationToken) => Up().ReadAsync(start, limit, cancellationToken);

    public Task<TileHashes?> ReadTileAsync(int level, long index, CancellationToken cancellationToken) => Up().ReadTileAsync(level, index, cancellationToken);

    public Task<IndexedRecord?> FindAsync(Guid id, CancellationToken cancellationToken) => Up().FindAsync(id, cancellationToken);

    public IAsyncEnumerable<StoredRecord> QueryAsync(ViolationQuery query, CancellationToken cancellationToken) => Up().QueryAsync(query, cancellationToken);

    public Task AddCheckpointAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken) => Up().AddCheckpointAsync(checkpoint, cancellationToken);

    public IAsyncEnumerable<SignedCheckpoint> ReadCheckpointsAsync(CancellationToken cancellationToken) => Up().ReadCheckpointsAsync(cancellationToken);

    public Task<SignedCheckpoint?> ReadLastCheckpointAsync(CancellationToken cancellationToken) => Up().ReadLastCheckpointAsync(cancellationToken);

    public IAsyncEnumerable<WriterState> ReadWritersAsync(CancellationToken cancellationToken) => Up().ReadWritersAsync(cancellationToken);

    public Task<long> FindPruneLimitAsync(DateTimeOffset before, CancellationToken cancellationToken) => Up().FindPruneLimitAsync(before, cancellationToken);

    public Task PruneAsync(PruneMark mark, TileHashes? edge, CancellationToken cancellationToken) => Up().PruneAsync(mark, edge, cancellationToken);

    public Task<PruneMark?> ReadPruneMarkAsync(CancellationToken cancellationToken) => Up().ReadPruneMarkAsync(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private ILedgerStore Up() => Failure is { } failure ? throw failure : store;
}
