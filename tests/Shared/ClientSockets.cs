// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.NetworkInformation;

namespace Acgs.Governance.Tests;

/// <summary>The kernel's view of who is connected to a port, which a frozen server cannot give.</summary>
internal static class ClientSockets
{
    public static int To(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(connection => connection.RemoteEndPoint.Port == port && connection.State == TcpState.Established);
}
