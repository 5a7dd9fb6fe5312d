// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Alerts;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The file of a ledger. What is in it is known before it is opened: a file of somebody else is not touched.</summary>
/// <param name="path">The file.</param>
internal sealed class LedgerFile(string path)
{
    // Across processes SQLite polls; a commit of another takes milliseconds.
    private const string Common = "PRAGMA busy_timeout = 10000;";
    private const string Reading = Common + "SELECT count(*) FROM log;";
    private const string Writing = Common + "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;";
    private const string Creating = "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN;";

    private const int CannotOpen = 14;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <exception cref="LedgerException">There is no ledger that this program knows.</exception>
    public LedgerConnection OpenToRead()
    {
        Check();
        try
        {
            return LedgerConnection.Open(Path, SqliteOpenMode.ReadOnly, Reading);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is CannotOpen or ReadOnly && HasEmptyLog())
        {
            // A copy on a medium that cannot be written, where nobody else writes either.
            return OpenUnchanging();
        }
    }

    /// <exception cref="LedgerException">There is no ledger that this program knows.</exception>
    public LedgerConnection OpenToWrite()
    {
        Check();
        return LedgerConnection.Open(Path, SqliteOpenMode.ReadWrite, Writing);
    }

    /// <summary>Makes the file unless it is there: beside its place, and then moved, so that nobody ever sees half of it.</summary>
    /// <exception cref="LedgerException">Something else is there.</exception>
    public void Create(string origin)
    {
        if (File.Exists(Path))
        {
            AddAlerts();
            return;
        }

        _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var made = $"{Path}.new-{Guid.NewGuid():N}";
        try
        {
            using (var connection = LedgerConnection.Open(made, SqliteOpenMode.ReadWriteCreate, Creating + LedgerSchema.Tables + OutboxSchema.Tables))
            {
                _ = connection.Execute("INSERT INTO log (id, origin) VALUES (1, ?1)", origin);
                connection.Run($"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = {LedgerSchema.Version}; COMMIT");
            }

            if (!FinishedFile.TryPlace(made, Path))
            {
                AddAlerts();
            }
        }
        finally
        {
            File.Delete(made);
        }
    }

    /// <summary>Looks into the file and leaves it as it is.</summary>
    /// <exception cref="LedgerException">It is not there, or is no ledger that this program knows.</exception>
    public void Check()
    {
        var file = new FileInfo(Path);
        if (!file.Exists)
        {
            throw NotFile();
        }

        if (file.Length == 0)
        {
            throw NotDatabase();
        }

        try
        {
            CheckContent();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == NoDatabase)
        {
            throw NotDatabase(failure);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == Corrupt)
        {
            // A process was killed while SQLite moved pages from its log into the file: with the log it is whole.
        }
    }

    // A file from before there were alerts gets their tables. Looking first leaves one on a medium that cannot be written as it is.
    private void AddAlerts()
    {
        using (var reading = OpenToRead())
        {
            if (reading.Number(OutboxSchema.Find) is not null)
            {
                return;
            }
        }

        using var connection = OpenToWrite();
        connection.Run($"BEGIN IMMEDIATE; {OutboxSchema.Tables} COMMIT");
    }

    // Who may not look into a folder does not know whether the file is there.
    private LedgerException NotFile()
    {
        if (Directory.Exists(Path))
        {
            return new($"{Path} is a folder. Name the file of the ledger in it.");
        }

        try
        {
            _ = File.GetAttributes(Path);
        }
        catch (UnauthorizedAccessException failure)
        {
            return new($"{Path} may not be read by this account. Give it the right to read and write the file and its folder.", failure);
        }
        catch (IOException)
        {
            // It is not there.
        }

        return new($"There is no ledger at {Path}. Run 'acgs-cli ledger migrate', or correct the path.");
    }

    private LedgerException NotDatabase(Exception? failure = null) =>
        new($"{Path} is not a SQLite database. Name another file for the ledger.", failure!);

    // Opening and closing the file in another way would drop the locks that SQLite has on it in this process.
    private LedgerConnection OpenUnchanging() => LedgerConnection.Open($"{new Uri(Path).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly, Common);

    private bool HasEmptyLog() => new FileInfo($"{Path}-wal") is { Exists: false } or { Length: 0 };

    private void CheckContent()
    {
        using var connection = OpenUnchanging();
        if (connection.Number("PRAGMA application_id") != LedgerSchema.ApplicationId)
        {
            throw new LedgerException($"{Path} is a database of another program. Name another file for the ledger.");
        }

        CheckVersion(connection.Number("PRAGMA user_version") ?? 0);
    }

    private void CheckVersion(long version)
    {
        if (version > LedgerSchema.Version)
        {
            throw new LedgerException($"{Path} has the schema {version}, this program knows {LedgerSchema.Version}. Use a newer version of the program.");
        }

        if (version < LedgerSchema.Version)
        {
            throw new LedgerException($"{Path} has the schema {version}, which is older than any that this program can bring up to date. Use another file.");
        }
    }
}
