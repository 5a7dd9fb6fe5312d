// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>
/// Runs statements. Nothing outlives a transaction (no session settings, locks or prepared statements), so that PgBouncer may hand out
/// another session for each.
/// </summary>
internal sealed class LedgerDatabase
{
    private const int LockAttempts = 60;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(200);

    private readonly NpgsqlDataSource _source;

    public LedgerDatabase(NpgsqlDataSource source, string schema)
    {
        (_source, Tables) = (source, new(schema));
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        Location = $"PostgreSQL {Host(settings)}, database '{settings.Database ?? settings.Username}', schema '{schema}'";
    }

    public LedgerTables Tables { get; }

    public string Location { get; }

    /// <summary>Does something with a connection.</summary>
    /// <exception cref="LedgerException">A person must fix what went wrong.</exception>
    public Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        return await work(connection);
    });

    /// <summary>Does something in a transaction, which is committed afterwards.</summary>
    /// <exception cref="LedgerException">A person must fix what went wrong.</exception>
    public Task TransactAsync(Func<NpgsqlConnection, Task> work, CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await work(connection);
            await transaction.CommitAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>
    /// Does something in a transaction that locks tables. Whoever waits for a lock lets others wait behind it: it gives up soon, and tries again.
    /// </summary>
    /// <exception cref="LedgerException">A person must fix what went wrong, or somebody holds the tables for long.</exception>
    public async Task TransactBrieflyAsync(Func<NpgsqlConnection, Task> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TransactAsync(LockAsync, cancellationToken);
                return;
            }
            catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                if (attempt == LockAttempts)
                {
                    throw new LedgerException($"{Location}: a long transaction, such as a backup, holds the tables. Try again when it has ended.", held);
                }

                await Task.Delay(LockPause, cancellationToken);
            }
        }

        async Task LockAsync(NpgsqlConnection connection)
        {
            await connection.ExecuteAsync("SET LOCAL lock_timeout = '1s'", cancellationToken);
            await work(connection);
        }
    }

    /// <summary>Opens a connection that the caller keeps for a while.</summary>
    /// <exception cref="LedgerException">A person must fix what went wrong.</exception>
    public Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        ExplainAsync(async () => await _source.OpenConnectionAsync(cancellationToken));

    /// <summary>Does something, and explains what a person must fix.</summary>
    /// <exception cref="LedgerException">A person must fix what went wrong.</exception>
    public async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (LedgerErrors.Find(exception, Location) is { } explained)
        {
            throw explained;
        }
        catch (PostgresException damaged) when (damaged.SqlState == PostgresErrorCodes.NotNullViolation)
        {
            // No row lacks a value but one whose digest differs. Whatever was sent may arrive at the next attempt.
            throw new NpgsqlException("Records arrived damaged and were not stored. If a pooler mixes packets, raise its pkt_buf.", damaged);
        }
    }

    public Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        RunAsync(connection => connection.ReadAsync(sql, read, cancellationToken, parameters), cancellationToken);

    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        RunAsync(connection => connection.ExecuteAsync(sql, cancellationToken, parameters), cancellationToken);

    private static string Host(NpgsqlConnectionStringBuilder settings) =>
        settings.Host?.Contains(',', StringComparison.Ordinal) is true || settings.Host?.Contains(':', StringComparison.Ordinal) is true
            ? settings.Host
            : $"{settings.Host}:{settings.Port}";
}
