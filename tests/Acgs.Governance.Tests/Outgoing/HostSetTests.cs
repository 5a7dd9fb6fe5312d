// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Outgoing;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Outgoing;

public sealed class HostSetTests
{
    private static readonly HostSet Hosts = Create(
        "auth.acgs.example", "*.acgs.example", "*.lab.example:8443", "localhost:8001", "localhost:8002", "two.example:80", "two.example",
        "10.0.0.7", "[::1]:8001", "räte.example", "*.wählt.example");

    [Theory]
    [InlineData("http://auth.acgs.example/api", true)]
    [InlineData("https://AUTH.acgs.example:9443/", true)]
    [InlineData("https://a.acgs.example", true)]
    [InlineData("https://a.b.acgs.example", true)]
    [InlineData("https://acgs.example", false)]
    [InlineData("https://evilacgs.example", false)]
    [InlineData("https://acgs.example.evil.example", false)]
    [InlineData("https://auth.acgs.example.", false)]
    [InlineData("https://auth.acgs.example@evil.example", false)]
    [InlineData("https://evil.example/auth.acgs.example", false)]
    [InlineData("https://a.lab.example:8443", true)]
    [InlineData("https://a.lab.example", false)]
    [InlineData("http://localhost:8001", true)]
    [InlineData("http://localhost:8002", true)]
    [InlineData("http://localhost:8003", false)]
    [InlineData("http://localhost", false)]
    [InlineData("http://two.example:81", true)]
    [InlineData("http://10.0.0.7:5000", true)]
    [InlineData("http://10.7", true)]
    [InlineData("http://10.0.0.70", false)]
    [InlineData("http://[::1]:8001", true)]
    [InlineData("http://[0:0::1]:8001", true)]
    [InlineData("http://[::1]", false)]
    [InlineData("http://[::2]:8001", false)]
    [InlineData("http://räte.example", true)]
    [InlineData("http://RÄTE.example", true)]
    [InlineData("http://xn--rte-qla.example", true)]
    [InlineData("http://rate.example", false)]
    [InlineData("http://a.xn--whlt-loa.example", true)]
    [InlineData("http://wählt.example", false)]
    public void Contains_ATarget_ComparesTheHostAndThePort(string target, bool listed) =>
        Assert.Equal(listed, Hosts.Contains(new Uri(target)));

    [Fact]
    public void Contains_WithoutEntries_IsFalse() => Assert.False(Create().Contains(new Uri("http://localhost:8001")));

    [Fact]
    public void Contains_ANameBelowAnAddress_DoesNotMatchByText() => Assert.False(Create("*.example").Contains(new Uri("http://[::1]")));

    [Theory]
    [InlineData("http://auth.acgs.example/")]
    [InlineData("https://a.b.acgs.example/")]
    [InlineData("https://a.b.c.d.e.f.example/")]
    [InlineData("http://[::1]:8001/")]
    [InlineData("http://127.0.0.1:8001/")]
    public void Contains_AnyTarget_AllocatesNothing(string target)
    {
        var address = new Uri(target);

        Assert.Equal(0, Allocations.PerRun(() => Hosts.Contains(address)));
    }

    private static HostSet Create(params string[] entries) => new(entries.Select(entry =>
    {
        Assert.Null(HostPattern.Parse(entry, out var pattern));
        return pattern;
    }));
}
