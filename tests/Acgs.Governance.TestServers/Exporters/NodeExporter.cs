// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Exporters;

/// <summary>The exporter of this machine.</summary>
public sealed class NodeExporter : ExporterServer
{
    private NodeExporter(string binary)
        : base("node-exporter", binary)
    {
    }

    /// <summary>Starts it; the test is skipped when it is not installed, and fails where <c>CI</c> is <c>true</c>.</summary>
    public static Task<NodeExporter> StartAsync() => StartAsync(new NodeExporter(ServerBinaries.NodeExporter.Require()));

    private protected override IReadOnlyList<string> Arguments => [$"--web.listen-address={Address}"];
}
