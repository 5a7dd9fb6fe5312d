// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Exporters;

/// <summary>The exporter of a Redis server.</summary>
public sealed class RedisExporter : ExporterServer
{
    private readonly RedisServer _server;

    private RedisExporter(string binary, RedisServer server, int port)
        : base("redis-exporter", binary, port) => _server = server;

    /// <summary>Starts it; the test is skipped when it is not installed, and fails where <c>CI</c> is <c>true</c>.</summary>
    /// <param name="server">The server.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    public static Task<RedisExporter> StartAsync(RedisServer server, int port = 0) =>
        StartAsync(new RedisExporter(ServerBinaries.RedisExporter.Require(), server, port));

    private protected override IReadOnlyList<string> Arguments =>
        ["-web.listen-address", Address, "-redis.addr", $"redis://{_server.Host}:{_server.Port}"];

    private protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["REDIS_PASSWORD"] = _server.Password };
}
