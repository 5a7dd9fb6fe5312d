// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Npgsql;

namespace Acgs.Governance.Cli.Commands.Databases;

/// <summary>The options that name a database of PostgreSQL.</summary>
internal static class DatabaseOptions
{
    private const string ConfiguredKey = "ConnectionStrings:postgresql";

    private static readonly Option<string?> Database = new("--database")
    {
        Description = "The database: the name of a connection string in the configuration, a URI or a connection string without a password. "
            + "By default ConnectionStrings:postgresql of the service.",
        HelpName = "database",
    };

    public static void AddTo(Command command)
    {
        command.Add(Database);
        command.Add(LedgerOptions.Configuration);
    }

    /// <summary>Finds the database that the user means.</summary>
    /// <exception cref="UsageException">There is none, or a password is in the argument.</exception>
    public static NpgsqlConnectionStringBuilder Find(ParseResult parsed)
    {
        var configuration = LedgerOptions.ReadSettings(parsed).Configuration;
        var (location, source) = parsed.GetValue(Database) is { } given
            ? FindGiven(configuration, given)
            : configuration[ConfiguredKey] is { } configured
                ? (LedgerLocation.OfConnectionString(configured, ConfiguredKey), ConfiguredKey)
                : throw new UsageException(
                    "no database is named: use --database with a URI such as postgresql://user@host:5432/name, "
                    + $"or run it where the service has {ConfiguredKey} (--config names its folder).");
        return string.IsNullOrEmpty(location.Connection?.Host)
            ? throw new UsageException($"{source} names no host of PostgreSQL.")
            : location.Connection;
    }

    private static (LedgerLocation Location, string Source) FindGiven(ServiceConfiguration configuration, string given)
    {
        var entry = $"ConnectionStrings:{given}";
        if (configuration[entry] is { } connection)
        {
            return (LedgerLocation.OfConnectionString(connection, entry), entry);
        }

        var location = LedgerLocation.Parse(given, Database.Name, Environment.CurrentDirectory);
        return location.Connection is null
            ? throw new UsageException(
                $"{Database.Name} is no URI or connection string of PostgreSQL, and the configuration has no connection string of this name.")
            : !string.IsNullOrEmpty(location.Connection.Password) || !string.IsNullOrEmpty(location.Connection.SslPassword)
                ? throw new UsageException(
                    $"{Database.Name} has a password, which others on the machine can read: leave it out, and set PGPASSWORD, "
                    + "or PGPASSFILE with a file in the format of .pgpass.")
                : (location, Database.Name);
    }
}
