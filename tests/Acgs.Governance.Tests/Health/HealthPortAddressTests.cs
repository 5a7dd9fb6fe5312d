// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthPortAddressTests
{
    [Theory]
    [InlineData("", "http://localhost:5000 http://*:8081")]
    [InlineData("http://127.0.0.1:80", "http://127.0.0.1:80 http://*:8081")]
    [InlineData("https://api:443 http://unix:/run/api.sock", "https://api:443 http://unix:/run/api.sock http://*:8081")]
    [InlineData("http://[::1]:8081", "http://[::1]:8081")]
    [InlineData("https://+:8081 http://*:80", "https://+:8081 http://*:80")]
    public void Configure_Addresses_KeepsThemAndAddsThePort(string before, string after) =>
        Assert.Equal(after, Configure(8081, before));

    [Theory]
    [InlineData("")]
    [InlineData("http://127.0.0.1:80")]
    public void Configure_WithoutAPort_ChangesNothing(string before) => Assert.Equal(before, Configure(port: null, before));

    [Fact]
    public void Configure_ServerWithoutAddresses_ChangesNothing()
    {
        var isBuilt = false;
        using var services = new ServiceCollection().BuildServiceProvider();

        new HealthPort(Options.Create(new HealthOptions { Port = 8081 }))
            .Configure(_ => isBuilt = true)(new ApplicationBuilder(services, new FeatureCollection()));

        Assert.True(isBuilt);
    }

    private static string Configure(int? port, string addresses)
    {
        var server = new ServerAddressesFeature();
        foreach (var address in addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            server.Addresses.Add(address);
        }

        var features = new FeatureCollection();
        features.Set<IServerAddressesFeature>(server);
        using var services = new ServiceCollection().BuildServiceProvider();
        new HealthPort(Options.Create(new HealthOptions { Port = port })).Configure(_ => { })(new ApplicationBuilder(services, features));
        return string.Join(' ', server.Addresses);
    }
}
