// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Finds the application's data source that belongs to a check.</summary>
internal static class ApplicationPools
{
    /// <summary>The pool that leads to the server and database of <paramref name="connectionString"/>; <see langword="null"/> if there is none.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The name of the check, which comes first as the key of a data source.</param>
    /// <param name="connectionString">The connection string of the check.</param>
    public static ApplicationPool? Find(IServiceProvider services, string name, string connectionString)
    {
        try
        {
            var source = services.GetKeyedService<NpgsqlDataSource>(name) ?? services.GetService<NpgsqlDataSource>();
            return source is not null && HasSameTarget(source.ConnectionString, connectionString)
                ? new(source, services.GetRequiredService<TimeProvider>())
                : null;
        }
        catch (Exception)
        {
            // Code of others: a data source that cannot be created is the application's failure and not the server's.
            return null;
        }
    }

    // Only the server that has just answered makes a wait for its pool mean something; without a pool there is nothing to exhaust.
    private static bool HasSameTarget(string source, string check)
    {
        var (pool, own) = (new NpgsqlConnectionStringBuilder(source), new NpgsqlConnectionStringBuilder(check));
        return pool.Pooling
            && pool.Port == own.Port
            && string.Equals(pool.Host, own.Host, StringComparison.OrdinalIgnoreCase)
            && (pool.Database ?? pool.Username) == (own.Database ?? own.Username);
    }
}
