// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Net.Sockets;
using Acgs.Governance.Operations.Databases;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Backup;

/// <summary>A server of PostgreSQL, for connections of our own and for its tools.</summary>
internal sealed class BackupServer
{
    // Any server has one of them, and a new database is made from there.
    private static readonly string[] Maintenance = ["postgres", "template1"];

    // Seconds. A firewall forgets a connection that is still for some minutes, and a snapshot is gone with it.
    private const int KeepAlive = 30;

    private readonly NpgsqlConnectionStringBuilder _settings;

    /// <param name="settings">How to connect.</param>
    /// <exception cref="FailureException">It names no server, or several.</exception>
    public BackupServer(NpgsqlConnectionStringBuilder settings)
    {
        if (settings.Host is not { Length: > 0 } host)
        {
            throw new FailureException("the connection names no server; name its Host.");
        }

        if (host.Contains(',', StringComparison.Ordinal))
        {
            throw new FailureException("the connection names several servers; name one, because a snapshot is known to the server that made it.");
        }

        var (name, port) = ServerHost.Split(host, settings.Port);
        var tcp = ServerHost.IsSocket(name) ? 0 : KeepAlive;
        // A table of any size is read, and any lock waited for: who is tired of it interrupts.
        _settings = new(settings.ConnectionString)
        {
            Host = name,
            Port = port,
            Pooling = false,
            Multiplexing = false,
            TargetSessionAttributes = null,
            Enlist = false,
            CommandTimeout = 0,
            KeepAlive = KeepAlive,
            TcpKeepAlive = tcp > 0,
            TcpKeepAliveTime = tcp,
            TcpKeepAliveInterval = tcp,
        };
    }

    /// <summary>The database that the connection names.</summary>
    public string Database => _settings.Database ?? _settings.Username ?? "postgres";

    /// <summary>The host, or the folder of its socket.</summary>
    public string Host => _settings.Host!;

    public int Port => _settings.Port;

    /// <summary>The role; <see langword="null"/> for that of the environment.</summary>
    public string? Username => _settings.Username;

    /// <summary>Host and port, for messages.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    /// <summary>The connection string for a database of this server. It may have a password.</summary>
    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>The same for the store of a ledger, which opens a connection for each statement: it may keep them.</summary>
    public string LedgerConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(ConnectionString(database)) { Pooling = true }.ConnectionString;

    /// <summary>Opens a connection to a database.</summary>
    /// <exception cref="FailureException">There is none to be had; the message says why.</exception>
    public async Task<DatabaseSession> OpenAsync(string database, CancellationToken stop)
    {
        try
        {
            return await ConnectAsync(database, stop);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw Explain(missing, database);
        }
    }

    /// <summary>Opens a connection from which databases are made, renamed and dropped.</summary>
    /// <exception cref="FailureException">There is none to be had; the message says why.</exception>
    public async Task<DatabaseSession> OpenMaintenanceAsync(CancellationToken stop)
    {
        try
        {
            return await ConnectAsync(Maintenance[0], stop);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return await OpenAsync(Maintenance[1], stop);
        }
    }

    /// <summary>Sets what the tools of PostgreSQL read instead of arguments, which others on the machine could see.</summary>
    public void SetEnvironment(IDictionary<string, string?> environment, string database)
    {
        // Each of them would name another server or other settings.
        foreach (var name in (string[])["PGSERVICE", "PGSERVICEFILE", "PGHOSTADDR", "PGCLUSTER", "PGOPTIONS", "PGTARGETSESSIONATTRS"])
        {
            environment.Remove(name);
        }

        environment["PGAPPNAME"] = "acgs-cli backup";
        environment["PGHOST"] = Host;
        environment["PGPORT"] = _settings.Port.ToString(CultureInfo.InvariantCulture);
        environment["PGDATABASE"] = database;
        environment["PGSSLMODE"] = SslMode(_settings.SslMode);
        SetGiven(environment, "PGUSER", _settings.Username);
        SetGiven(environment, "PGPASSWORD", _settings.Password);
        SetGiven(environment, "PGPASSFILE", _settings.Passfile);
        SetGiven(environment, "PGSSLROOTCERT", _settings.RootCertificate);
        SetGiven(environment, "PGSSLCERT", _settings.SslCertificate);
        SetGiven(environment, "PGSSLKEY", _settings.SslKey);
    }

    private async Task<DatabaseSession> ConnectAsync(string database, CancellationToken stop)
    {
        var source = OwnDataSource.Create(ConnectionString(database));
        try
        {
            return new(source, await source.OpenConnectionAsync(stop));
        }
        catch (Exception exception)
        {
            await source.DisposeAsync();
            if (exception is NpgsqlException or SocketException or TimeoutException
                && exception is not PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName })
            {
                throw Explain(exception, database);
            }

            throw;
        }
    }

    private FailureException Explain(Exception failure, string database) =>
        DatabaseFailure.Explain(failure, new(ConnectionString(database)), TimeSpan.FromSeconds(_settings.Timeout));

    // Otherwise the variable stays what it is: Npgsql reads the same.
    private static void SetGiven(IDictionary<string, string?> environment, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            environment[name] = value;
        }
    }

    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.Disable => "disable",
        Npgsql.SslMode.Allow => "allow",
        Npgsql.SslMode.Require => "require",
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => "prefer",
    };
}
