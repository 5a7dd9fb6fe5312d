// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;
using Npgsql;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The options of every command that connects to the database of a service.</summary>
internal static class DatabaseOptions
{
    /// <summary>The variable that names a database, as <c>--database</c> does, and may have a password.</summary>
    public const string Variable = "ACGS_DATABASE";

    private const string ConnectionKey = "ConnectionStrings:postgresql";

    /// <summary>The option that names the database.</summary>
    public static readonly Option<string?> Database = new("--database")
    {
        Description = "The database: a connection string or URI of PostgreSQL without password, or the name of an entry of ConnectionStrings. "
            + "By default that of the service's configuration.",
        HelpName = "database",
    };

    /// <summary>Finds the database that the user means.</summary>
    /// <exception cref="UsageException">There is none, or it cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder Find(ParseResult parsed, ServiceConfiguration configuration) =>
        (parsed.GetValue(Database) is { } given ? Read(Database.Name, given, configuration) : FindConfigured(configuration))
        ?? throw new UsageException(
            $"no database is named: use --database with a URI such as postgresql://user@host:5432/name, set {Variable}, "
            + $"or run it where the service has {ConnectionKey} (--config names its folder).");

    /// <summary>Finds the database that a configuration names; <see langword="null"/> if it names none.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder? FindConfigured(ServiceConfiguration configuration) =>
        configuration[Variable] is { } named ? Parse(named, Variable)
        : configuration[ConnectionKey] is { } configured ? Parse(configured, ConnectionKey)
        : null;

    /// <summary>Reads the value of an option: a connection string, a URI, or the name of an entry of the connection strings.</summary>
    /// <exception cref="UsageException">It is none of them, or others can read its password.</exception>
    public static NpgsqlConnectionStringBuilder Read(string option, string given, ServiceConfiguration configuration)
    {
        var entry = $"ConnectionStrings:{given}";
        if (configuration[entry] is { } connection)
        {
            return Parse(connection, entry);
        }

        var settings = given.Contains('=', StringComparison.Ordinal) || PostgreSqlUri.IsUri(given)
            ? Parse(given, option)
            : throw new UsageException(
                $"{option} is no URI or connection string of PostgreSQL, and the configuration has no connection string of this name.");
        return string.IsNullOrEmpty(settings.Password) && string.IsNullOrEmpty(settings.SslPassword)
            ? settings
            : throw new UsageException(
                $"{option} has a password, which others on the machine can read: leave it out, and set PGPASSWORD, "
                + "or PGPASSFILE with a file in the format of .pgpass.");
    }

    private static NpgsqlConnectionStringBuilder Parse(string text, string source) =>
        LedgerLocation.OfConnectionString(text, source).Connection is { Host.Length: > 0 } connection
            ? connection
            : throw new UsageException($"{source} names no host of PostgreSQL.");
}
