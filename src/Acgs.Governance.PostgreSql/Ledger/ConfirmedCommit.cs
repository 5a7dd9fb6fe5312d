// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>
/// Commits that are done. Whoever cancels a commit that waits for a synchronous standby, or lets it time out, is told of a success, with a warning
/// that it is none.
/// </summary>
internal static class ConfirmedCommit
{
    private const string Warning = "WARNING";

    /// <summary>Runs what commits.</summary>
    /// <exception cref="NpgsqlException">The standby did not confirm it.</exception>
    public static async Task<T> RunAsync<T>(NpgsqlConnection connection, Func<Task<T>> commit, CancellationToken cancellationToken)
    {
        PostgresNotice? warning = null;
        connection.Notice += Keep;
        try
        {
            var result = await commit();
            cancellationToken.ThrowIfCancellationRequested();
            return warning is null ? result : throw new NpgsqlException($"The commit is not confirmed: {warning.MessageText}");
        }
        finally
        {
            connection.Notice -= Keep;
        }

        void Keep(object sender, NpgsqlNoticeEventArgs notice) => warning = notice.Notice.InvariantSeverity == Warning ? notice.Notice : warning;
    }
}
