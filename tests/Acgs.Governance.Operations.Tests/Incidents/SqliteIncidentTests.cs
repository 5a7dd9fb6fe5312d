// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Incidents.Storage;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>Incidents in the file of a ledger.</summary>
public sealed class SqliteIncidentTests : IncidentStoreTests
{
    private protected override async Task<IncidentPlace> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("acgs-incidents-");
        var path = Path.Combine(folder.FullName, "ledger.db");
        var ledger = new SqliteLedgerStore(path);
        await ledger.MigrateAsync("tests", Stop);
        return new(ledger, () => new SqliteIncidents(path, TimeProvider.System), () => folder.Delete(recursive: true));
    }
}
