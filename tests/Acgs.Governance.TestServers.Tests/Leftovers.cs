// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Tests;

/// <summary>What a server must not leave behind.</summary>
internal static class Leftovers
{
    public static void AssertNone(LocalServer server)
    {
        Assert.Null(ProcessEntry.Read(server.Pid));
        Assert.False(Directory.Exists(server.DirectoryPath), server.DirectoryPath);
        Assert.True(Ports.IsFree(server.Port), $"Port {server.Port} is still taken.");
    }
}
