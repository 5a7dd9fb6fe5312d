// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Finds out whether the application's own pool still gives out connections, by asking for one like everybody else.</summary>
internal sealed class ApplicationPool(NpgsqlDataSource source, TimeProvider time)
{
    private Task<bool>? _asked;

    /// <summary>Whether the pool gives out no connection within <paramref name="patience"/>.</summary>
    public async Task<bool> IsExhaustedAsync(TimeSpan patience)
    {
        // A second request would only stand behind the one that still waits, and take one more connection when they come back.
        if (_asked is null or { IsCompleted: true })
        {
            // Off this thread: a data source may connect, or call code of the application, before it first awaits.
            _asked = Task.Run(AskAsync);
        }

        try
        {
            return await _asked.WaitAsync(patience, time);
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    // No token: Npgsql may block in cancellation. What is asked for is given back whenever it comes.
    private async Task<bool> AskAsync()
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
            return false;
        }
        catch (NpgsqlException exception) when (exception.SqlState == PostgresErrorCodes.TooManyConnections || exception.InnerException is TimeoutException)
        {
            return true;
        }
        catch (Exception)
        {
            // Whatever else is wrong with the application's data source, it is not that its connections are all in use.
            return false;
        }
    }
}
