// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Says which errors of PostgreSQL a person must fix; all others may be gone at the next attempt.</summary>
internal static class LedgerErrors
{
    public const string Migrate = "run 'acgs-cli ledger migrate' as the owner of the schema";

    /// <summary>The exception for whoever operates the ledger; <see langword="null"/> where waiting may help.</summary>
    /// <param name="exception">What the client library threw.</param>
    /// <param name="location">Where the ledger is.</param>
    public static LedgerException? Find(Exception exception, string location) =>
        exception is NpgsqlException { SqlState: { } state } && Explain(state, exception as PostgresException) is { } what
            ? new($"{location}: {what}.", exception)
            : null;

    // The text of PostgreSQL names users, tables and schemas, and no password.
    private static string? Explain(string state, PostgresException? error) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"the server refuses the log-in ({error?.MessageText}); check user and password of the connection string, and pg_hba.conf",
        PostgresErrorCodes.InvalidCatalogName => "the database does not exist; create it, or correct the connection string",
        PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedTable => $"there is no ledger, or one from before there were alerts; {Migrate}",
        PostgresErrorCodes.UndefinedColumn => $"the tables are those of another version, or of something else ({error?.MessageText}); {Migrate}",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"{error?.MessageText}; grant what docs/ledger/postgresql.md lists, or use the owner of the schema for migrating and pruning",
        PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject =>
            $"{error?.MessageText}, and it is not the ledger's; use another schema, or rename it",
        PostgresErrorCodes.UndefinedFunction => $"the server is older than PostgreSQL 13 ({error?.MessageText}); use a newer one",
        _ => null,
    };
}
