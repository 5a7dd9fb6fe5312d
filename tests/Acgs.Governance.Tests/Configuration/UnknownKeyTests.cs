// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Configuration;

public sealed class UnknownKeyTests
{
    private static readonly string Known = $"known keys are {string.Join(", ", AllKeys.Patterns)}";

    [Theory]
    [InlineData("Servise")]
    [InlineData("Health")]
    [InlineData("Health:Perriod")]
    [InlineData("Health:Period:Seconds")]
    [InlineData("Health__Period")]
    [InlineData("Helth:Period")]
    [InlineData("Health:Dependencies")]
    [InlineData("Health:Dependencies:grafana")]
    [InlineData("Health:Dependencies:grafana:Uri")]
    [InlineData("Health:Dependencies:grafana:Url:0")]
    [InlineData("Info")]
    [InlineData("Info:Detail")]
    [InlineData("Compliance:ExemptPaths")]
    [InlineData("Compliance:Rules:0:Name")]
    [InlineData("AcceptedHashes:0")]
    [InlineData("AcceptedHashes:0:Hash:0")]
    [InlineData("AcceptedHashes:0:Since")]
    [InlineData("Service:Name")]
    public async Task Start_WithAKeyThatNothingReads_NamesItAndTheKnownOnes(string key)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => GovernedApp.StartAsync(new() { [$"Acgs:{key}"] = "3f" }));

        Assert.Contains($"Acgs:{key} is not a known key; {Known}.", failure.Failures);
    }

    [Fact]
    public async Task Start_WithSeveralUnknownKeys_NamesEach()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => GovernedApp.StartAsync(new() { ["Acgs:B"] = "1", ["Acgs:A:C"] = "2" }));

        Assert.Equal([$"Acgs:A:C is not a known key; {Known}.", $"Acgs:B is not a known key; {Known}."], failure.Failures.Order(StringComparer.Ordinal));
    }
}
