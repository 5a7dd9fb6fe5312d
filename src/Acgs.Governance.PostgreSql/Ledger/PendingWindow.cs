// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>
/// What a snapshot of the server did not show: rows of transactions that ran at that time or began later. Whoever has integrated what the
/// snapshot showed looks at the writers of these only, however many there have been.
/// </summary>
/// <param name="Server">When the server was started: another one, such as a standby that took over, has other transactions.</param>
/// <param name="Next">The first transaction that had not begun.</param>
/// <param name="Running">Those that ran.</param>
/// <param name="ReadAll">When all writers were looked at last, in milliseconds of the system's counter.</param>
internal sealed record PendingWindow(string Server, string Next, string[] Running, long ReadAll)
{
    // Rows that nobody appended, such as those of a restored backup, are in no window.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Reads what pg_current_snapshot() says: <c>xmin:xmax:running,...</c>.</summary>
    public static PendingWindow Parse(string server, string snapshot, long readAll) => snapshot.Split(':') is [_, var next, var running]
        ? new(server, next, running.Split(',', StringSplitOptions.RemoveEmptyEntries), readAll)
        : throw new FormatException($"'{snapshot}' is no snapshot.");

    /// <summary>Whether the window, which is an earlier one, is of the same server and not too old.</summary>
    public bool IsUsable(PendingWindow now) => Server == now.Server && now.ReadAll - ReadAll < Longest.TotalMilliseconds;
}
