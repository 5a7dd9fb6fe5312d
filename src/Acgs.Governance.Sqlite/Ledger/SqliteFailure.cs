// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>Says in words of the ledger what SQLite and the file system say in theirs, where waiting does not help.</summary>
internal static class SqliteFailure
{
    private const int Statement = 1;
    private const int Permission = 3;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NoDatabase = 26;

    /// <summary>Runs work on a file.</summary>
    /// <exception cref="LedgerException">It failed, and will again.</exception>
    public static T Explain<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure) when (Explanation(failure.SqliteErrorCode) is { } explanation)
        {
            throw new LedgerException($"{path} {explanation}", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new LedgerException($"{path} {Explanation(Permission)}", failure);
        }
        catch (Exception failure) when (IsOfValue(failure))
        {
            // A value that no column of ours has.
            throw new LedgerException($"{path} {Explanation(Corrupt)}", failure);
        }
    }

    /// <summary>Runs work on a file.</summary>
    /// <exception cref="LedgerException">It failed, and will again.</exception>
    public static void Explain(string path, Action work) => _ = Explain(path, () =>
    {
        work();
        return true;
    });

    private static bool IsOfValue(Exception failure) =>
        failure is InvalidCastException or ArgumentOutOfRangeException or (InvalidOperationException and not ObjectDisposedException);

    // Our statements are right: one that SQLite does not understand, or whose row is there already, has met other tables.
    private static string? Explanation(int code) => code switch
    {
        Corrupt or NoDatabase or Statement or Constraint => "is damaged. Run 'acgs-cli ledger verify' for what can be read, and restore a backup.",
        Permission or CannotOpen => "cannot be opened. Give the user of this process the right to read and write the file and its folder.",
        ReadOnly => "cannot be written. Give the user of this process the right to write the file and its folder.",
        _ => null,
    };
}
