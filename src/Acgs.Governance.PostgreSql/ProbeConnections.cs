// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>A dedicated pool of one connection: a probe neither queues behind the application's connections nor uses one of them.</summary>
internal sealed class ProbeConnections : IDisposable
{
    private readonly Func<NpgsqlConnection> _create;
    private readonly Action _dispose;

    private ProbeConnections(Func<NpgsqlConnection> create, Action dispose) => (_create, _dispose) = (create, dispose);

    public static ProbeConnections FromConnectionString(string connectionString, TimeSpan timeout)
    {
        var own = NpgsqlDataSource.Create(Settings(connectionString, timeout));
        return new(own.CreateConnection, own.Dispose);
    }

    /// <summary>Uses the host, the current password and the certificates of an application's data source.</summary>
    public static ProbeConnections FromDataSource(NpgsqlDataSource source, TimeSpan timeout)
    {
        var settings = Settings(source.ConnectionString, timeout).ConnectionString;
        NpgsqlConnection? last = null;
        return new(Create, Clear);

        NpgsqlConnection Create()
        {
            using var theirs = source.CreateConnection();
            return last = theirs.CloneWith(settings);
        }

        void Clear()
        {
            if (last is not null)
            {
                NpgsqlConnection.ClearPool(last);
            }
        }
    }

    public NpgsqlConnection Create() => _create();

    public void Dispose() => _dispose();

    private static NpgsqlConnectionStringBuilder Settings(string connectionString, TimeSpan timeout)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds));
        return new(connectionString)
        {
            ApplicationName = "acgs-health",
            Pooling = true,
            MinPoolSize = 0,
            MaxPoolSize = 1,
            Timeout = seconds,
            CommandTimeout = seconds,
        };
    }
}
