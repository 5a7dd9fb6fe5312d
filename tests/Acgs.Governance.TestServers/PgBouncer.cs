// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>A pooler in front of a PostgreSQL server, in transaction mode: a client has a session of the server for one transaction only.</summary>
public sealed class PgBouncer : LocalServer
{
    /// <summary>Takes a whole batch. Version 1.18.0 mixes the parts of longer packets of different clients when the machine is busy.</summary>
    private const int LargePacketBuffer = 256 * 1024;

    private readonly string _binary;
    private readonly PostgreSqlServer _server;
    private readonly int _sessions;

    private readonly int _packetBuffer;

    private PgBouncer(string binary, PostgreSqlServer server, int sessions, int packetBuffer)
        : base("pgbouncer") => (_binary, _server, _sessions, _packetBuffer) = (binary, server, sessions, packetBuffer);

    /// <summary>Starts a pooler; the test is skipped when PgBouncer is not installed, and fails where <c>CI</c> is <c>true</c>.</summary>
    /// <param name="server">The server.</param>
    /// <param name="sessions">How many sessions of the server there are for all clients.</param>
    /// <param name="packetBuffer">Its <c>pkt_buf</c>, in bytes.</param>
    public static Task<PgBouncer> StartAsync(PostgreSqlServer server, int sessions = 3, int packetBuffer = LargePacketBuffer) =>
        StartAsync(new PgBouncer(ServerBinaries.PgBouncer.Require(), server, sessions, packetBuffer));

    /// <summary>A connection string of Npgsql.</summary>
    public string ConnectionString(string database = "postgres") =>
        $"Host={Host};Port={Port};Username={_server.UserName};Password={_server.Password};Database={database}";

    private protected override Task PrepareAsync() => ServiceAccount.OwnAsync(DirectoryPath);

    private protected override ProcessStartInfo Command()
    {
        // Written here: the port is known by now.
        File.WriteAllText(FilePath("users"), $"\"{_server.UserName}\" \"{_server.Password}\"\n");
        File.WriteAllText(FilePath("pgbouncer.ini"), Configuration());
        var command = ServiceAccount.Command(_binary);
        command.ArgumentList.Add(FilePath("pgbouncer.ini"));
        return command;
    }

    private protected override Task<bool> IsReadyAsync() => Probe.AnswersAsync(Port, _server.StartupMessage(), answer => answer[0] == 'R');

    private protected override int SignalFor(StopMode mode) => mode == StopMode.Fast ? Signals.Interrupt : Signals.Kill;

    private string Configuration() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        [databases]
        * = host={_server.Host} port={_server.Port}
        [pgbouncer]
        listen_addr = {Host}
        listen_port = {Port}
        unix_socket_dir =
        auth_type = scram-sha-256
        auth_file = {FilePath("users")}
        pool_mode = transaction
        pkt_buf = {_packetBuffer}
        default_pool_size = {_sessions}
        server_round_robin = 1

        """);
}
