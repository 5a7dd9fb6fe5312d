// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance;

/// <summary>Where the ledger is in PostgreSQL.</summary>
public sealed class PostgreSqlLedgerOptions
{
    /// <summary>
    /// The application's data source, whose pool then has one connection more in use, for a moment two. One that
    /// <see cref="NpgsqlSlimDataSourceBuilder"/> built needs <see cref="NpgsqlSlimDataSourceBuilder.EnableArrays"/>. Default: the data
    /// source registered with the name of the ledger as its service key, or without a key.
    /// </summary>
    public Func<IServiceProvider, NpgsqlDataSource>? DataSource { get; set; }

    /// <summary>
    /// A connection string, for a database that has no data source. Default: the entry of <c>ConnectionStrings</c> with the name of the
    /// ledger.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>The schema. Default: <c>Acgs:Ledger:Schema</c>, or <c>acgs_ledger</c>. Range: 1 to 63 bytes.</summary>
    public string? Schema { get; set; }
}
