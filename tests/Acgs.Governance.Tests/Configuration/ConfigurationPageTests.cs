// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Acgs.Governance.Compliance;
using Acgs.Governance.Health;
using Acgs.Governance.Outgoing;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Configuration;

/// <summary>The examples of docs/configuration.md, compiled and run; and that the page shows exactly these.</summary>
public sealed class ConfigurationPageTests
{
    [Fact]
    public void Hosts_AsThePageShowsThem_AreGoverned()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        var hostBuilder = new HostBuilder();
        IConfiguration configuration = new ConfigurationManager();
        var services = new ServiceCollection();

        // WebApplication.CreateBuilder and Host.CreateApplicationBuilder:
        builder.AddAcgsGovernance().AddCache("principles");

        // Host.CreateDefaultBuilder, before or after ConfigureWebHostDefaults:
        hostBuilder.AddAcgsGovernance(governance => governance.AddCache("principles"));

        // ConfigureServices of a Startup class, or of WebHost.CreateDefaultBuilder:
        services.AddAcgsGovernance(configuration).AddCache("principles");

        using var first = builder.Build();
        using var second = hostBuilder.Build();
        Assert.NotNull(first.Services.GetRequiredKeyedService<GovernanceCache>("principles"));
        Assert.NotNull(second.Services.GetRequiredKeyedService<GovernanceCache>("principles"));
        Assert.Contains(services, service => service.IsKeyedService && Equals(service.ServiceKey, "principles"));
    }

    [Fact]
    public void Options_AsThePageShowsThem_AreSet()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());

        builder.AddAcgsGovernance(governance => governance.Service = "audit")
            .ConfigureHealth(health => health.Period = TimeSpan.FromSeconds(10))
            .ConfigureCompliance(compliance => compliance.ExemptPaths.Add("/docs"))
            .ConfigureOutgoing(outgoing => outgoing.Hosts.Add("auth.acgs.example"));

        using var host = builder.Build();
        Assert.Equal("audit", Value<GovernanceOptions>(host).Service);
        Assert.Equal(TimeSpan.FromSeconds(10), Value<HealthOptions>(host).Period);
        Assert.Equal(["/docs"], Value<ComplianceOptions>(host).ExemptPaths);
        Assert.Equal(["auth.acgs.example"], Value<OutgoingOptions>(host).Hosts);
    }

    [Fact]
    public void Examples_OfThePage_AreThoseThatAreRunHere()
    {
        var shown = SourceTree.Read("docs/configuration.md").Split("```csharp\n").Skip(1).Select(block => block.Split("```", 2)[0]).ToList();
        var run = string.Join('\n', SourceTree.Read("tests/Acgs.Governance.Tests/Configuration/ConfigurationPageTests.cs").Split('\n')
            .Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line));

        Assert.Equal(2, shown.Count);
        Assert.All(shown, block => Assert.Contains(block, run, StringComparison.Ordinal));
    }

    private static T Value<T>(IHost host)
        where T : class =>
        host.Services.GetRequiredService<IOptions<T>>().Value;
}
