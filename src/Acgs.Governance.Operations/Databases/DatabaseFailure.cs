// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.Operations.Databases;

/// <summary>Says in a sentence why a database cannot be asked.</summary>
internal static class DatabaseFailure
{
    public static FailureException Explain(Exception failure, NpgsqlConnectionStringBuilder connection, TimeSpan timeout) =>
        new($"{NameOf(connection)}: {Reason(failure, connection, timeout)}.", failure);

    private static string NameOf(NpgsqlConnectionStringBuilder connection) =>
        $"PostgreSQL at {connection.Host}{(connection.Host?.Contains(':', StringComparison.Ordinal) == true ? string.Empty : $":{connection.Port}")}";

    private static string Reason(Exception failure, NpgsqlConnectionStringBuilder connection, TimeSpan timeout) =>
        failure is PostgresException answer ? Reason(answer, connection, timeout)
        : failure is TimeoutException || failure.InnerException is TimeoutException ? NoAnswer(timeout)
        : ConnectionFailure.Explain(failure)
            ?? (failure.Message.StartsWith("No password", StringComparison.Ordinal)
                ? "it asks for a password: set PGPASSWORD, or PGPASSFILE with a file in the format of .pgpass"
                : ConnectionFailure.Clean(failure.Message).TrimEnd('.'));

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static string Reason(PostgresException answer, NpgsqlConnectionStringBuilder connection, TimeSpan timeout) => answer.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => "it refuses the role or its password: check PGPASSWORD, PGPASSFILE and the name of the role",
        PostgresErrorCodes.InvalidCatalogName =>
            $"there is no database '{ConnectionFailure.Clean(connection.Database ?? connection.Username ?? "")}'",
        PostgresErrorCodes.TooManyConnections => "it has no connection left",
        PostgresErrorCodes.QueryCanceled => NoAnswer(timeout),
        _ => ConnectionFailure.Clean(answer.MessageText),
    };

    private static string NoAnswer(TimeSpan timeout) => FormattableString.Invariant($"no answer within {timeout.TotalSeconds:0.###} s");
}
