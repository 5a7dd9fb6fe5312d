// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Data.Sqlite;
using Npgsql;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>Tells a ledger that is gone or damaged from one that this user cannot open now.</summary>
internal static class LedgerLoss
{
    private const int Statement = 1;
    private const int Corrupt = 11;
    private const int Constraint = 19;
    private const int NoDatabase = 26;

    /// <summary>Whether a database has no ledger in it.</summary>
    public static bool IsAbsence(Exception exception) =>
        StateOf(exception) is PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedTable;

    /// <summary>Whether what a store threw says that the ledger is gone or damaged.</summary>
    /// <param name="exception">What it threw.</param>
    /// <param name="path">Its file; <see langword="null"/> for a server.</param>
    /// <param name="hasTables">Whether what was read is in every ledger.</param>
    public static bool IsOne(Exception exception, string? path, bool hasTables) => path is not null
        ? IsGone(path) is { } isGone && (isGone || IsDamage(exception.InnerException ?? exception))
        : (hasTables && IsAbsence(exception)) || StateOf(exception) is PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted;

    private static string? StateOf(Exception exception) => (exception as NpgsqlException ?? exception.InnerException as NpgsqlException)?.SqlState;

    // Opening the file would drop the locks that SQLite has on it. Who may not look into the folder does not know whether the file is there.
    private static bool? IsGone(string path)
    {
        if (new FileInfo(path) is { Exists: true } file)
        {
            return file.Length == 0;
        }

        try
        {
            _ = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!).Any();
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private static bool IsDamage(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: Statement or Corrupt or Constraint or NoDatabase }
            or InvalidCastException or ArgumentOutOfRangeException or InvalidOperationException;
}
