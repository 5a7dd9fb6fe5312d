// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Caches;
using Npgsql;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>Servers whose statistics are read. Passwords come from the environment or from files.</summary>
internal static class ServerArguments
{
    /// <exception cref="UsageException">It is none of PostgreSQL, or has a password.</exception>
    public static NpgsqlConnectionStringBuilder ReadDatabase(string option, string text)
    {
        var connection = LedgerLocation.OfConnectionString(text, option).Connection!;
        return string.IsNullOrEmpty(connection.Host)
            ? throw new UsageException($"{option} names no host: write it as postgresql://user@host:5432/database.")
            : !string.IsNullOrEmpty(connection.Password) || !string.IsNullOrEmpty(connection.SslPassword)
                ? throw new UsageException($"{option} has a password, which others can read: leave it out, and set PGPASSWORD, or PGPASSFILE with a file like .pgpass.")
                : connection;
    }

    /// <exception cref="UsageException">It is none of Redis, or has a password.</exception>
    public static RedisAddress ReadRedis(string option, string text)
    {
        var address = RedisAddress.Parse(text) ?? throw new UsageException($"{option} {RedisAddress.Rule}.");
        return address.Password is null
            ? address.WithPassword(Environment.GetEnvironmentVariable(RedisSession.PasswordVariable))
            : throw new UsageException($"{option} has a password, which others can read: leave it out, and set {RedisSession.PasswordVariable}.");
    }
}
