// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>A log in a schema of its own.</summary>
internal sealed class LedgerScene : IAsyncDisposable
{
    private LedgerScene(TestedPostgreSqlStore tested)
    {
        Tested = tested;
        Store = tested.Open();
        Log = new(Store);
    }

    public TestedPostgreSqlStore Tested { get; }

    public ILedgerStore Store { get; }

    public TestedLog Log { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts a log; without its schema if told so.</summary>
    public static async Task<LedgerScene> StartAsync(bool migrated = true)
    {
        var tested = new TestedPostgreSqlStore();
        await tested.StartAsync();
        var scene = new LedgerScene(tested);
        if (migrated)
        {
            await scene.Store.MigrateAsync(TestedLog.Origin, Cancellation);
        }

        return scene;
    }

    /// <summary>All rows, the newest first.</summary>
    public async Task<List<StoredRecord>> QueryAsync() => await Store.QueryAsync(new(), Cancellation).ToListAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Log.Dispose();
        await Store.DisposeAsync();
        await Tested.DisposeAsync();
    }
}
