// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>Opens the store at a location.</summary>
internal static class LedgerStores
{
    /// <exception cref="UsageException">The connection string has no host, or the schema cannot be one of PostgreSQL.</exception>
    public static ILedgerStore Open(LedgerLocation location)
    {
        if (location.Path is { } path)
        {
            return new SqliteLedgerStore(path);
        }

        try
        {
            return PostgreSqlLedgerStore.Open(location.Connection!.ConnectionString, location.Schema);
        }
        catch (ArgumentException invalid)
        {
            throw new UsageException($"the ledger in PostgreSQL cannot be opened: {invalid.Message.Split(" (Parameter")[0].TrimEnd('.')}.");
        }
    }
}
