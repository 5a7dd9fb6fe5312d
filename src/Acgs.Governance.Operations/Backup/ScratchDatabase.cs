// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Backup;

/// <summary>
/// A new database under a name of its own, dropped at the end unless it gets another name. While it is worked on, a lock of the server says so: what
/// a run has left that died is dropped by the next one.
/// </summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private static readonly TimeSpan DropDeadline = TimeSpan.FromMinutes(5);

    private readonly BackupServer _server;
    private readonly DatabaseSession _maintenance;
    private bool _isKept;

    private ScratchDatabase(BackupServer server, DatabaseSession maintenance, string name) =>
        (_server, _maintenance, Name) = (server, maintenance, name);

    public string Name { get; private set; }

    /// <summary>Makes it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="purpose">Part of its name: <c>verify</c> or <c>restore</c>.</param>
    /// <param name="original">The database whose encoding and locale it has.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="FailureException">The server does not make it.</exception>
    public static async Task<ScratchDatabase> CreateAsync(BackupServer server, string purpose, BackedUpDatabase original, CancellationToken stop)
    {
        var maintenance = await server.OpenMaintenanceAsync(stop);
        var scratch = new ScratchDatabase(server, maintenance, $"acgs_{purpose}_{RandomNumberGenerator.GetHexString(16, lowercase: true)}");
        try
        {
            await DropLeftAsync(maintenance.Connection, stop);
            await TryLockAsync(maintenance.Connection, scratch.Name, stop);
            await maintenance.Connection.ExecuteAsync(CreateStatement(scratch.Name, original, maintenance.Connection.PostgreSqlVersion.Major), stop);
            return scratch;
        }
        catch (Exception exception)
        {
            // The server may have finished what was canceled.
            await scratch.DisposeAsync();
            throw exception is PostgresException { SqlState: not PostgresErrorCodes.QueryCanceled } refused
                ? new FailureException($"PostgreSQL {server.Address} makes no new database: {refused.MessageText}.")
                : exception;
        }
    }

    /// <summary>Opens a connection to it.</summary>
    public Task<DatabaseSession> OpenAsync(CancellationToken stop) => _server.OpenAsync(Name, stop);

    /// <summary>Gives it the name under which it stays. A monitoring of all databases may be connected to it, which PostgreSQL wants to be gone.</summary>
    /// <param name="name">The name.</param>
    /// <param name="patience">How long that is tried. Each attempt waits for some seconds.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Whether it has the name; if not, it is kept under its own.</returns>
    /// <exception cref="FailureException">There is a database of that name by now.</exception>
    public async Task<bool> TryRenameAsync(string name, TimeSpan patience, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await _maintenance.Connection.ExecuteAsync($"ALTER DATABASE {SqlName.Quote(Name)} RENAME TO {SqlName.Quote(name)}", stop);
                (Name, _isKept) = (name, true);
                return true;
            }
            catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                if (clock.Elapsed >= patience)
                {
                    await KeepAsync(stop);
                    return false;
                }
            }
            catch (PostgresException refused) when (refused.SqlState != PostgresErrorCodes.QueryCanceled)
            {
                throw new FailureException($"the restored database cannot be called '{name}': {refused.MessageText}.");
            }
        }
    }

    // Without it the next run would take the database for one that a run has left.
    private async Task KeepAsync(CancellationToken stop)
    {
        await _maintenance.Connection.ExecuteAsync($"COMMENT ON DATABASE {SqlName.Quote(Name)} IS 'restored by acgs-cli'", stop);
        _isKept = true;
    }

    /// <summary>Drops it, whatever has happened, also after a signal.</summary>
    /// <exception cref="FailureException">It could not be dropped; the message names it.</exception>
    public async ValueTask DisposeAsync()
    {
        await using (_maintenance)
        {
            if (_isKept)
            {
                return;
            }

            using var deadline = new CancellationTokenSource(DropDeadline);
            try
            {
                await DropAsync(deadline.Token);
            }
            catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or FailureException)
            {
                throw new FailureException(
                    $"the database '{Name}' of PostgreSQL {_server.Address} was not dropped: {exception.Message} The next run drops it.");
            }
        }
    }

    // The first connection may be gone, or in the middle of what was canceled.
    private async Task DropAsync(CancellationToken stop)
    {
        await using var session = await _server.OpenMaintenanceAsync(stop);
        await DropAsync(session.Connection, Name, stop);
    }

    private static Task<int> DropAsync(NpgsqlConnection connection, string name, CancellationToken stop) =>
        connection.ExecuteAsync($"DROP DATABASE IF EXISTS {SqlName.Quote(name)} WITH (FORCE)", stop);

    private static async Task DropLeftAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var left = await connection.ReadAsync(
            "SELECT datname FROM pg_database WHERE datname ~ '^acgs_(verify|restore)_[0-9a-f]{16}$' AND pg_has_role(datdba, 'USAGE') "
            + "AND shobj_description(oid, 'pg_database') IS NULL",
            row => row.GetString(0), stop);
        foreach (var name in left)
        {
            if (await TryLockAsync(connection, name, stop))
            {
                await DropAsync(connection, name, stop);
            }
        }
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, string name, CancellationToken stop) =>
        (await connection.ReadAsync(
            "SELECT pg_try_advisory_lock(hashtext('acgs-cli backup'), hashtext($1))", row => row.GetBoolean(0), stop, LedgerParameter.Of(name)))[0];

    private static string CreateStatement(string name, BackedUpDatabase original, int version)
    {
        var provider = (original.LocaleProvider, version) switch
        {
            ("i", _) => $" LOCALE_PROVIDER icu ICU_LOCALE {SqlName.Literal(original.Locale!)}",
            ("b", _) => $" LOCALE_PROVIDER builtin BUILTIN_LOCALE {SqlName.Literal(original.Locale!)}",
            (_, >= 15) => " LOCALE_PROVIDER libc",
            _ => string.Empty,
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CREATE DATABASE {SqlName.Quote(name)} TEMPLATE template0 ENCODING {SqlName.Literal(original.Encoding)} "
            + $"LC_COLLATE {SqlName.Literal(original.Collation)} LC_CTYPE {SqlName.Literal(original.CharacterType)}{provider}");
    }
}
