// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Lets one process at a time give rows their index.</summary>
/// <param name="database">The database.</param>
internal sealed class LedgerTurns(LedgerDatabase database)
{
    private readonly long _lock = LedgerLocks.Of(database.Tables.SchemaName, "integrate");

    // The second statement sees what the last holder of the lock committed. A process that is stopped in the middle loses its turn.
    private readonly string _select =
        $"""
        SELECT coalesce((SELECT first_index + length FROM {database.Tables.Run} ORDER BY first_index DESC LIMIT 1), 0),
            pg_current_snapshot()::text, pg_postmaster_start_time()::text,
            set_config('idle_in_transaction_session_timeout', '15s', true), {LedgerStatements.NoCompilation}
        """;

    private PendingWindow? _window;

    public LedgerDatabase Database => database;

    public PendingRows Pending { get; } = new(database.Tables);

    /// <summary>Where rows without an index are, after the last integration of this process; <see langword="null"/> if they may be anywhere.</summary>
    public PendingWindow? Window
    {
        get => Volatile.Read(ref _window);
        set => Volatile.Write(ref _window, value);
    }

    public async Task<LedgerTurn?> TryBeginAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        LedgerTurn? turn = null;
        try
        {
            turn = await database.ExplainAsync(() => TryBeginAsync(connection, cancellationToken));
            return turn;
        }
        finally
        {
            if (turn is null)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private async Task<LedgerTurn?> TryBeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var isMine = await connection.ReadAsync("SELECT pg_try_advisory_xact_lock($1)", row => row.GetBoolean(0), cancellationToken, Of(_lock));
        if (!isMine[0])
        {
            return null;
        }

        var state = await connection.ReadAsync(
            _select,
            row => (Size: row.GetInt64(0), Window: PendingWindow.Parse(row.GetString(2), row.GetString(1), Environment.TickCount64)),
            cancellationToken);
        return new(this, connection, transaction, state[0].Size, state[0].Window);
    }
}
