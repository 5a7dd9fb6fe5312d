// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Incidents.Storage;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>Incidents in the schema of a ledger, which has a name that must be quoted.</summary>
public sealed class PostgreSqlIncidentTests(PostgreSqlFixture servers) : IncidentStoreTests, IClassFixture<PostgreSqlFixture>
{
    private const string Schema = "acgs \"ledger\"";

    private protected override async Task<IncidentPlace> CreateAsync()
    {
        var server = await servers.GetAsync();
        var database = $"t{Guid.NewGuid():N}";
        await server.RunSqlAsync($"CREATE DATABASE {database}");
        var connection = server.ConnectionString(database);
        var ledger = PostgreSqlLedgerStore.Open(connection, Schema);
        await ledger.MigrateAsync("tests", Stop);
        return new(ledger, () => new PostgreSqlIncidents(connection, Schema), static () => { });
    }
}
