// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class HttpArgumentTests
{
    private readonly GovernanceBuilder _governance = GovernedApp.CreateBuilder().AddAcgsGovernance();

    [Theory]
    [InlineData("/hunter2", "is not an absolute http or https URL; its value is not shown because it may contain a password")]
    [InlineData("redis://localhost", "is not an absolute http or https URL; its value is not shown because it may contain a password")]
    [InlineData("http://admin:hunter2@localhost/", "contains a user name or password; remove them, probes do not authenticate")]
    [InlineData("", "is not set; set it to a URL such as http://localhost:3001/api/health")]
    public void Add_WithAnAddressThatCannotBeProbed_SaysWhyWithoutRepeatingIt(string url, string problem)
    {
        var failure = Assert.Throws<ArgumentException>(() => _governance.AddHttpDependency("peer", url));

        Assert.Equal($"The URL of the dependency 'peer' {problem}. (Parameter 'url')", failure.Message);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(600)]
    public void Add_WithAStatusOutsideOfTheRange_Throws(int status)
    {
        var failure = Assert.Throws<ArgumentException>(
            () => _governance.AddHttpDependency("peer", "http://localhost/", options => options.ExpectedStatus = status));

        Assert.Equal("ExpectedStatus must be a whole number between 100 and 599. (Parameter 'configure')", failure.Message);
    }

    [Fact]
    public void Add_WithoutAName_Throws() => Assert.Throws<ArgumentException>(() => _governance.AddHttpDependency(" ", "http://localhost/"));

    [Fact]
    public void Add_Twice_KeepsTheFirst()
    {
        _governance
            .AddHttpDependency("peer", "http://localhost/", peer => (peer.Optional, peer.Tags, peer.Period) = (true, ["edge"], TimeSpan.FromMinutes(1)))
            .AddHttpDependency("peer", "http://localhost:81/");

        using var services = _governance.Services.BuildServiceProvider();
        var check = Assert.Single(services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal(("peer", HealthStatus.Degraded, TimeSpan.FromMinutes(1)), (check.Name, check.FailureStatus, check.Period));
        Assert.Equal(["edge"], check.Tags);
    }
}
