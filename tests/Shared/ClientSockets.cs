// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.NetworkInformation;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests;

/// <summary>The kernel's view of who is connected to a port, which a frozen server cannot give.</summary>
internal static class ClientSockets
{
    public static int To(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(connection => connection.RemoteEndPoint.Port == port && connection.State == TcpState.Established);

    /// <summary>Asserts that there are not more and more; for a moment there may be one that replaces another one, or looks for a reason.</summary>
    public static Task AssertAtMostAsync(int port, int count) =>
        Eventually.TrueAsync(() => To(port) <= count, TimeSpan.FromSeconds(10), $"at most {count} connections to port {port}");
}
