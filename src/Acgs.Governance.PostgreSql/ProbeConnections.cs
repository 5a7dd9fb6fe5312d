// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>
/// Connections for probes, out of a pool of one: a probe neither waits behind the application's connections nor takes one of them.
/// </summary>
internal sealed class ProbeConnections : IDisposable
{
    private readonly Func<NpgsqlConnection> _create;
    private readonly Action _dispose;

    private ProbeConnections(Func<NpgsqlConnection> create, Action dispose) => (_create, _dispose) = (create, dispose);

    /// <summary>Connections as a connection string says.</summary>
    public static ProbeConnections To(string connectionString, TimeSpan timeout)
    {
        var own = NpgsqlDataSource.Create(Settings(connectionString, timeout));
        return new(own.CreateConnection, own.Dispose);
    }

    /// <summary>Connections to where a data source of the application leads, with its password, which may change, and its certificates.</summary>
    public static ProbeConnections Beside(NpgsqlDataSource source, TimeSpan timeout)
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
