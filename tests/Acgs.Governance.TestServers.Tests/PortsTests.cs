// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Tests;

public sealed class PortsTests
{
    [Fact]
    public void IsFree_PortInUse_IsFalseUntilItIsClosed()
    {
        var port = Ports.GetFree();
        using (Listener.On(port))
        {
            Assert.False(Ports.IsFree(port));
        }

        Assert.True(Ports.IsFree(port));
    }
}
