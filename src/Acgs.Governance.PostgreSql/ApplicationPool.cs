// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Detects an exhausted application pool by opening a connection from it.</summary>
internal sealed class ApplicationPool(NpgsqlDataSource source, TimeProvider time)
{
    private Task<bool>? _pending;

    /// <summary>
    /// The application's data source for the database of <paramref name="connectionString"/>, registered with <paramref name="name"/> as
    /// its service key or without a key; <see langword="null"/> if there is none.
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
            // Application code: a data source that cannot be created is not a failure of the server.
            return null;
        }
    }

    /// <summary>The pool of a data source; <see langword="null"/> if it does not pool.</summary>
    public static ApplicationPool? Of(NpgsqlDataSource? source, IServiceProvider services) =>
        source is not null && new NpgsqlConnectionStringBuilder(source.ConnectionString).Pooling
            ? new(source, services.GetRequiredService<TimeProvider>())
            : null;

    /// <summary>Whether the pool provides no connection within <paramref name="timeout"/>.</summary>
    public async Task<bool> IsExhaustedAsync(TimeSpan timeout)
    {
        // A second request would only queue behind the pending one.
        if (_pending is null or { IsCompleted: true })
        {
            // On a separate thread: a data source may block or run application code before its first await.
            _pending = Task.Run(OpenConnectionAsync);
        }

        try
        {
            return await _pending.WaitAsync(timeout, time);
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    // Without a token: Npgsql may block in cancellation. The connection is returned whenever it opens.
    private async Task<bool> OpenConnectionAsync()
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
            // Any other failure of the data source does not mean that the pool is exhausted.
            return false;
        }
    }
}
