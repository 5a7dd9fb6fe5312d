// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.Configuration;
using Acgs.Governance.Constitution;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Constitution;

[Collection(nameof(EntryAssemblyTurn))]
public sealed class PrecedenceTests : IDisposable
{
    private readonly Assembly? _entry = Assembly.GetEntryAssembly();

    public void Dispose() => Assembly.SetEntryAssembly(_entry);

    [Fact]
    public async Task ActiveHash_NothingStated_IsTheBuiltInOne() =>
        Assert.Equal("cdd01ef066bc6cf2", await ActiveAsync(stamped: null, configured: null));

    [Fact]
    public async Task ActiveHash_StampedByTheBuild_WinsOverTheBuiltInOne() =>
        Assert.Equal(Hash.Older, await ActiveAsync(stamped: Hash.Older, configured: null));

    [Fact]
    public async Task ActiveHash_Configured_WinsOverTheBuildStamp() =>
        Assert.Equal(Hash.Foreign, await ActiveAsync(stamped: Hash.Older, configured: Hash.Foreign));

    [Fact]
    public async Task ActiveHash_MalformedBuildStamp_StopsTheStart()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => ActiveAsync(stamped: "short", configured: null));

        Assert.Equal(
            "Acgs:ConstitutionalHash must be exactly 16 lower-case hexadecimal digits, but it has 5 characters.", failure.Message);
    }

    [Fact]
    public async Task Version_NotConfigured_IsThatOfTheEntryAssembly()
    {
        Assembly.SetEntryAssembly(StampedAssembly.Create(null, "4.5.6+abc"));
        await using var app = await GovernedApp.StartAsync();

        app.Metrics.Observe();

        Assert.Equal(
            [new Measured("acgs.build.info", 1, "service=governed-tests,version=4.5.6,constitutional_hash=cdd01ef066bc6cf2")],
            app.Metrics.Of("acgs.build.info"));
    }

    private static async Task<string> ActiveAsync(string? stamped, string? configured)
    {
        Assembly.SetEntryAssembly(StampedAssembly.Create(stamped));
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:ConstitutionalHash"] = configured });
        return app.Services.GetRequiredService<ConstitutionalHashes>().Active;
    }
}
