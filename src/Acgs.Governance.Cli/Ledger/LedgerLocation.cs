// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>Where a ledger is.</summary>
/// <param name="Path">The file of SQLite; <see langword="null"/> for PostgreSQL.</param>
/// <param name="Connection">The connection of PostgreSQL, which may have a password; <see langword="null"/> for SQLite.</param>
internal sealed record LedgerLocation(string? Path, NpgsqlConnectionStringBuilder? Connection)
{
    /// <summary>The schema in PostgreSQL.</summary>
    public string Schema { get; init; } = LedgerTables.DefaultSchema;

    /// <summary>Reads what a user gave: the path of a file, a connection string or a URI of PostgreSQL.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="source">The option or key, for messages.</param>
    /// <param name="folder">What a path is relative to.</param>
    /// <exception cref="UsageException">It is none of them. The message does not repeat it: there may be a password in it.</exception>
    public static LedgerLocation Parse(string text, string source, string folder)
    {
        if (PostgreSqlUri.IsUri(text))
        {
            return OfConnection(text, source, PostgreSqlUri.Parse);
        }

        return NamesHost(text) ? OfConnection(text, source, value => new(value))
            : text.Length > 0 ? new(System.IO.Path.GetFullPath(text, folder), null)
            : throw new UsageException($"{source} is empty; it takes the file of a ledger or a connection string of PostgreSQL.");
    }

    /// <summary>Reads a connection string of PostgreSQL.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static LedgerLocation OfConnectionString(string text, string source) =>
        PostgreSqlUri.IsUri(text) ? OfConnection(text, source, PostgreSqlUri.Parse) : OfConnection(text, source, value => new(value));

    private static bool NamesHost(string text) => text.Split(';').Any(part =>
        part.Split('=', 2) is [var key, _] && key.Trim().ToUpperInvariant() is "HOST" or "SERVER");

    private static LedgerLocation OfConnection(string text, string source, Func<string, NpgsqlConnectionStringBuilder> parse)
    {
        try
        {
            return new(null, parse(text));
        }
        catch (FormatException invalid)
        {
            throw new UsageException($"{source}: {invalid.Message}");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidCastException)
        {
            throw new UsageException($"{source} is no valid connection string of PostgreSQL; write it as Host=…;Database=…;Username=….");
        }
    }
}
