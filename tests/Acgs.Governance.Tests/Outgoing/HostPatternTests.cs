// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Outgoing;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Outgoing;

public sealed class HostPatternTests
{
    private const string WrongPort = "the port is not a number from 1 to 65535";
    private const string NoHost = "it is neither a host name nor an address";
    private const string WrongStar = "'*' is allowed only as the first label, as in *.acgs.example";

    [Theory]
    [InlineData("auth.acgs.example", "auth.acgs.example", null, false)]
    [InlineData("Auth.ACGS.Example", "auth.acgs.example", null, false)]
    [InlineData("*.acgs.example", "acgs.example", null, true)]
    [InlineData("*.acgs.example:8443", "acgs.example", 8443, true)]
    [InlineData("localhost:8001", "localhost", 8001, false)]
    [InlineData("localhost:1", "localhost", 1, false)]
    [InlineData("localhost:65535", "localhost", 65535, false)]
    [InlineData("auth_service", "auth_service", null, false)]
    [InlineData("10.0.0.7:80", "10.0.0.7", 80, false)]
    [InlineData("[::1]", "::1", null, false)]
    [InlineData("[0:0:0:0:0:0:0:1]:8001", "::1", 8001, false)]
    [InlineData("räte.example", "xn--rte-qla.example", null, false)]
    [InlineData("*.RÄTE.example", "xn--rte-qla.example", null, true)]
    public void Parse_AHost_GivesTheFormOfTheComparison(string text, string name, int? port, bool below)
    {
        Assert.Null(HostPattern.Parse(text, out var pattern));
        Assert.Equal(new HostPattern(name, port, below), pattern);
    }

    [Theory]
    [InlineData(null, "it is empty")]
    [InlineData("", "it is empty")]
    [InlineData(" ", "it is empty")]
    [InlineData("https://auth.acgs.example", "it has a scheme")]
    [InlineData("user:secret@auth.acgs.example", "it has a user name")]
    [InlineData("auth.acgs.example/", "it has a path, a query or a fragment")]
    [InlineData("auth.acgs.example?x", "it has a path, a query or a fragment")]
    [InlineData("auth.acgs.example#x", "it has a path, a query or a fragment")]
    [InlineData("auth\\x", "it has a path, a query or a fragment")]
    [InlineData("*", WrongStar)]
    [InlineData("*.*", WrongStar)]
    [InlineData("*auth.example", WrongStar)]
    [InlineData("auth.*.example", WrongStar)]
    [InlineData("auth.*", WrongStar)]
    [InlineData("*.", NoHost)]
    [InlineData("*.[::1]", NoHost)]
    [InlineData("*.10.0.0.7", NoHost)]
    [InlineData(" auth.example", NoHost)]
    [InlineData("auth example", NoHost)]
    [InlineData("auth..example", NoHost)]
    [InlineData("auth,other", NoHost)]
    [InlineData("auth\r\nX-Evil", NoHost)]
    [InlineData(":8001", NoHost)]
    [InlineData("[::1", NoHost)]
    [InlineData("[auth]", NoHost)]
    [InlineData("[::1]x", WrongPort)]
    [InlineData("::1", "an IPv6 address must be in brackets")]
    [InlineData("localhost:", WrongPort)]
    [InlineData("localhost:0", WrongPort)]
    [InlineData("localhost:65536", WrongPort)]
    [InlineData("localhost:+80", WrongPort)]
    [InlineData("localhost:http", WrongPort)]
    public void Parse_AnythingElse_SaysWhatIsWrongAndRepeatsNothing(string? text, string problem)
    {
        Assert.Equal(problem, HostPattern.Parse(text, out var pattern));
        Assert.Equal(default, pattern);
    }

    [Fact]
    public async Task Start_WithEntriesThatAreNoHosts_NamesTheKeyOfEach()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(new()
        {
            ["Acgs:Outgoing:Hosts:0"] = "https://user:secret@auth.acgs.example",
            ["Acgs:Outgoing:Hosts:1"] = "auth.acgs.example",
            ["Acgs:Outgoing:Hosts:2"] = "*",
        }));

        const string Rule = "must be a host such as auth.acgs.example, *.acgs.example, localhost:8001 or [::1]:8001, but";
        Assert.Equal([$"Acgs:Outgoing:Hosts:0 {Rule} it has a scheme.", $"Acgs:Outgoing:Hosts:2 {Rule} {WrongStar}."], failure.Failures);
    }
}
