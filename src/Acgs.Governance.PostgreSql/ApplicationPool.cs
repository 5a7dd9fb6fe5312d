// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Finds out whether the application's own pool still gives out connections, by asking for one like everybody else.</summary>
internal sealed class ApplicationPool(NpgsqlDataSource source, TimeProvider time)
{
    private Task<bool>? _asked;

    /// <summary>
    /// The application's data source that leads to the database of <paramref name="connectionString"/>, with <paramref name="name"/> as its
    /// key or without one; <see langword="null"/> if there is none.
    /// </summary>
    public static NpgsqlDataSource? FindSource(IServiceProvider services, string name, string connectionString)
    {
        try
        {
            var source = services.GetKeyedService<NpgsqlDataSource>(name) ?? services.GetService<NpgsqlDataSource>();
            return source is not null && PostgreSqlTarget.Of(source.ConnectionString) == PostgreSqlTarget.Of(connectionString) ? source : null;
        }
        catch (Exception)
        {
            // Code of others: a data source that cannot be created is the application's failure and not the server's.
            return null;
        }
    }

    /// <summary>The pool of a data source; <see langword="null"/> if it has none that could be exhausted.</summary>
    public static ApplicationPool? Of(NpgsqlDataSource? source, IServiceProvider services) =>
        source is not null && new NpgsqlConnectionStringBuilder(source.ConnectionString).Pooling
            ? new(source, services.GetRequiredService<TimeProvider>())
            : null;

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
