// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger.Scenarios.Load;

internal sealed class SqliteLedger : ITestedLedger
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-ledger-");

    public string Location => Path.Combine(_folder.FullName, "ledger.db");

    public DateTimeOffset PruneBefore { get; } = TimeProvider.System.GetUtcNow().AddDays(-30);

    public Task<LedgerHost> StartAsync() => LedgerHost.StartAsync(builder => builder.AddSqliteLedger(), ("Acgs:Ledger:Path", Location));

    public Task<long> ReadBytesAsync(CancellationToken stopping) => Task.FromResult(_folder.GetFiles("ledger.db*").Sum(file => file.Length));

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }
}
