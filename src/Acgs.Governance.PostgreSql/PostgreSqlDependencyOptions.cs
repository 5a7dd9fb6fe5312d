// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance;

/// <summary>How a PostgreSQL database is watched, and where it is.</summary>
public sealed class PostgreSqlDependencyOptions : DependencyOptions
{
    /// <summary>
    /// The application's data source. The probe asks with its credentials, on a connection of its own. Default: the one that is registered
    /// with the name of the check as its key, or without one.
    /// </summary>
    public Func<IServiceProvider, NpgsqlDataSource>? DataSource { get; set; }

    /// <summary>
    /// A connection string, for a database to which the application has no data source. Default: the entry of
    /// <c>ConnectionStrings</c> with the name of the check.
    /// </summary>
    public string? ConnectionString { get; set; }
}
