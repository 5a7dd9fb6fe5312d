// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Identifies a database by host, port and name.</summary>
internal static class PostgreSqlTarget
{
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public static void Parse(string connectionString) => _ = new NpgsqlConnectionStringBuilder(connectionString);

    /// <exception cref="ArgumentException">The connection string is malformed, or names no host.</exception>
    public static void RequireHost(string connectionString)
    {
        if (string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connectionString).Host))
        {
            throw new ArgumentException("The connection string names no host.", nameof(connectionString));
        }
    }

    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public static string Of(string? connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{settings.Host?.ToUpperInvariant()}:{settings.Port}/{settings.Database ?? settings.Username}";
    }
}
