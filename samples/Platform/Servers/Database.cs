// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Platform.Servers;

/// <summary>The database of the platform, and the account that the guide uses.</summary>
internal static class Database
{
    public const string Name = "acgs";
    public const string User = "acgs_user";

    /// <summary>Starts the server. The account owns the database, reads statistics, and may make a database to try a backup in.</summary>
    public static async Task<PostgreSqlServer> StartAsync(int port, string password)
    {
        var server = await PostgreSqlServer.StartAsync(port, "shared_preload_libraries=pg_stat_statements");
        try
        {
            // The statistics of statements have kept the password.
            await server.RunSecretSqlAsync(
                $"""
                CREATE ROLE {User} LOGIN CREATEDB PASSWORD '{password}';
                GRANT pg_monitor TO {User};
                CREATE DATABASE {Name} OWNER {User};
                \connect {Name}
                CREATE EXTENSION pg_stat_statements;
                SELECT pg_stat_statements_reset();
                """);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The text for PGPASSFILE: the account's password and that of the superuser.</summary>
    public static string PasswordFile(PostgreSqlServer server, string password) => string.Concat(
        from host in (string[])["localhost", server.Host]
        from account in ((string User, string Password)[])[(User, password), (server.UserName, server.Password)]
        select $"{host}:{server.Port}:*:{account.User}:{account.Password}\n");
}
