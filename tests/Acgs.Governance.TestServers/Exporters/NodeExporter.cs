// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Exporters;

/// <summary>The exporter of this machine.</summary>
public sealed class NodeExporter : ExporterServer
{
    private NodeExporter(string binary, int port)
        : base("node-exporter", binary, port)
    {
    }

    /// <summary>Starts it; the test is skipped when it is not installed, and fails where <c>CI</c> is <c>true</c>.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    public static Task<NodeExporter> StartAsync(int port = 0) => StartAsync(new NodeExporter(ServerBinaries.NodeExporter.Require(), port));

    private protected override IReadOnlyList<string> Arguments => [$"--web.listen-address={Address}"];
}
