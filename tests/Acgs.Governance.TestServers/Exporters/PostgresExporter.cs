// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Exporters;

/// <summary>The exporter of a PostgreSQL server.</summary>
public sealed class PostgresExporter : ExporterServer
{
    private readonly PostgreSqlServer _server;

    private PostgresExporter(string binary, PostgreSqlServer server, int port)
        : base("postgres-exporter", binary, port) => _server = server;

    /// <summary>Starts it; the test is skipped when it is not installed, and fails where <c>CI</c> is <c>true</c>.</summary>
    /// <param name="server">The server.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    public static Task<PostgresExporter> StartAsync(PostgreSqlServer server, int port = 0) =>
        StartAsync(new PostgresExporter(ServerBinaries.PostgresExporter.Require(), server, port));

    private protected override IReadOnlyList<string> Arguments => [$"--web.listen-address={Address}"];

    private protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DATA_SOURCE_URI"] = $"{_server.Host}:{_server.Port}/postgres?sslmode=disable",
        ["DATA_SOURCE_USER"] = _server.UserName,
        ["DATA_SOURCE_PASS"] = _server.Password,
    };
}
