// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>What the tests of a store have in common: a fresh store with the schema, opened twice.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class StoreConformance<TStore> : IAsyncLifetime
    where TStore : ITestedStore, new()
{
    private TestedLog? _log;

    /// <summary>Creates the test.</summary>
    protected StoreConformance()
    {
    }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected TStore Tested { get; } = new();

    private protected TestedLog Log => _log ?? throw new InvalidOperationException("The test has not been started.");

    private protected ILedgerStore Store => Log.Store;

    /// <summary>The same store as another process has it.</summary>
    private protected ILedgerStore Other { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Tested.StartAsync();
        _log = new(Tested.Open());
        Other = Tested.Open();
        await Store.MigrateAsync(TestedLog.Origin, Cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Other.DisposeAsync();
        await Store.DisposeAsync();
        Log.Dispose();
        await Tested.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // Records of .NET compare bytes by where they are.
    private protected static void Same(IEnumerable<StoredRecord> expected, IEnumerable<StoredRecord> actual) =>
        Assert.Equal(expected.Select(Text), actual.Select(Text));

    private static string Text(StoredRecord row) =>
        $"{row.Writer} {row.Seq} {row.Id} {row.Service} {row.Rule} {row.Severity} {row.Count} {Convert.ToBase64String(row.CanonicalJson.Span)}";
}
