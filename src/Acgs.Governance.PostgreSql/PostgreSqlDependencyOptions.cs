// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance;

/// <summary>Schedule and location of a monitored PostgreSQL database.</summary>
public sealed class PostgreSqlDependencyOptions : DependencyOptions
{
    /// <summary>
    /// The application's data source. The probe uses its credentials on a connection of its own. Default: the data source registered with
    /// the check name as its service key, or without a key.
    /// </summary>
    public Func<IServiceProvider, NpgsqlDataSource>? DataSource { get; set; }

    /// <summary>
    /// A connection string, for a database that has no data source. Default: the entry of <c>ConnectionStrings</c> with the check name.
    /// </summary>
    public string? ConnectionString { get; set; }
}
