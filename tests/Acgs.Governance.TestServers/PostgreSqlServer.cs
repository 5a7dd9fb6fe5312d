// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>A PostgreSQL cluster of its own, with one superuser who logs in with a random password (SCRAM).</summary>
public sealed class PostgreSqlServer : LocalServer
{
    private readonly string _binary;
    private readonly string[] _settings;
    private readonly PostgreSqlServer? _primary;

    private PostgreSqlServer(string binary, int port, string[] settings, PostgreSqlServer? primary = null)
        : base("postgresql", port)
    {
        (_binary, _settings, _primary) = (binary, settings, primary);
        Password = primary?.Password ?? RandomNumberGenerator.GetHexString(24, lowercase: true);
    }

    /// <summary>The superuser.</summary>
    public string UserName { get; } = "postgres";

    /// <summary>Random for every server; a standby has that of its primary.</summary>
    public string Password { get; }

    /// <summary>Skips the calling test when PostgreSQL is not installed; fails it where <c>CI</c> is <c>true</c>.</summary>
    public static void Require() => ServerBinaries.PostgreSql.Require();

    /// <summary>Creates a cluster and starts it; see <see cref="Require"/> for a missing installation.</summary>
    /// <param name="settings">Server parameters as <c>name=value</c>, besides those that keep the server small and fast.</param>
    public static Task<PostgreSqlServer> StartAsync(params string[] settings) => StartAsync(port: 0, settings);

    /// <inheritdoc cref="StartAsync(string[])"/>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="settings">Server parameters.</param>
    public static Task<PostgreSqlServer> StartAsync(int port, params string[] settings) =>
        StartAsync(new PostgreSqlServer(ServerBinaries.PostgreSql.Require(), port, settings));

    /// <summary>Copies this server and starts the copy as its standby, which follows it and can be read.</summary>
    public Task<PostgreSqlServer> StartStandbyAsync() => StartAsync(new PostgreSqlServer(_binary, port: 0, _settings, this));

    /// <summary>Makes a standby the primary, and waits until it is.</summary>
    public Task PromoteAsync() => RunToolAsync("pg_ctl", "promote", "-w", "-D", FilePath("data"));

    /// <summary>Runs SQL as the superuser, by <c>psql</c>, as somebody at a console does; each statement is a transaction.</summary>
    /// <param name="sql">Statements.</param>
    /// <param name="database">The database.</param>
    /// <returns>The first column of what they gave, without headings.</returns>
    /// <exception cref="InvalidOperationException">One failed; the message has the output of <c>psql</c>.</exception>
    public Task<string> RunSqlAsync(string sql, string database = "postgres") => ChildProcess.RunAsync(Psql(database, "-c", sql));

    /// <summary>The same with SQL that has secrets: they are not among the arguments, which others on the machine can read.</summary>
    /// <inheritdoc cref="RunSqlAsync"/>
    public Task<string> RunSecretSqlAsync(string sql, string database = "postgres") => ChildProcess.RunAsync(Psql(database), sql);

    /// <summary>A connection string of Npgsql.</summary>
    public string ConnectionString(string database = "postgres") =>
        $"Host={Host};Port={Port};Username={UserName};Password={Password};Database={database}";

    internal string Tool(string name) => Path.Combine(Path.GetDirectoryName(_binary)!, name);

    private protected override Task PrepareAsync() => _primary is null ? CreateAsync() : CopyAsync(_primary);

    private async Task CreateAsync()
    {
        var passwordFile = FilePath("password");
        await File.WriteAllTextAsync(passwordFile, Password);
        await ServiceAccount.OwnAsync(DirectoryPath);
        await ChildProcess.RunAsync(InitDb(passwordFile));
        File.Delete(passwordFile);
    }

    private protected override ProcessStartInfo Command()
    {
        var command = ServiceAccount.Command(_binary);
        foreach (var argument in (string[])["-D", FilePath("data"), "-p", $"{Port}", .. Settings()])
        {
            command.ArgumentList.Add(argument);
        }

        return command;
    }

    // Only a server that has finished its recovery asks for authentication (R); before, it answers with an error (E, 57P03).
    private protected override Task<bool> IsReadyAsync() => Probe.AnswersAsync(Port, StartupMessage(), answer => answer[0] == 'R');

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Interrupt : Signals.Quit;

    // No fsync: the operating system survives what the tests do. Commits stay synchronous, so that a crash of the server loses none.
    // Shared memory in a file of the data directory, so that even a killed server leaves nothing in /dev/shm.
    private IEnumerable<string> Settings() =>
        ((string[])
        [
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "full_page_writes=off",
            "shared_buffers=16MB", "dynamic_shared_memory_type=mmap", "logging_collector=off", "timezone=UTC", .. _settings,
        ]).SelectMany(setting => (string[])["-c", setting]);

    private ProcessStartInfo InitDb(string passwordFile)
    {
        var command = ServiceAccount.Command(Tool("initdb"));
        command.WorkingDirectory = DirectoryPath;
        foreach (var argument in (string[])
        [
            "-D", FilePath("data"), "--username", UserName, "--pwfile", passwordFile, "--auth", "scram-sha-256",
            "--locale", "C", "--encoding", "UTF8", "--no-sync", "--no-instructions",
        ])
        {
            command.ArgumentList.Add(argument);
        }

        return command;
    }

    private async Task CopyAsync(PostgreSqlServer primary)
    {
        await ServiceAccount.OwnAsync(DirectoryPath);
        await RunToolAsync(
            "pg_basebackup", "-D", FilePath("data"), "--no-sync", "--write-recovery-conf", "--checkpoint", "fast",
            "-d", $"host={primary.Host} port={primary.Port} user={UserName} password={Password}");
    }

    private ProcessStartInfo Psql(string database, params string[] arguments)
    {
        var psql = new ProcessStartInfo(
            Tool("psql"), ["-XqAt", "-v", "ON_ERROR_STOP=1", "-h", Host, "-p", $"{Port}", "-U", UserName, "-d", database, .. arguments]);
        psql.Environment["PGPASSWORD"] = Password;
        return psql;
    }

    private Task<string> RunToolAsync(string tool, params string[] arguments)
    {
        var command = ServiceAccount.Command(Tool(tool));
        command.WorkingDirectory = DirectoryPath;
        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        return ChildProcess.RunAsync(command);
    }

    internal byte[] StartupMessage()
    {
        const int Version3 = 3 << 16;
        var parameters = Encoding.ASCII.GetBytes($"user\0{UserName}\0database\0postgres\0\0");
        var message = new byte[8 + parameters.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), Version3);
        parameters.CopyTo(message, 8);
        return message;
    }
}
