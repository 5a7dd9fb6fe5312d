// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Configuration;

public sealed class UnknownKeyTests
{
    private const string Known =
        "the keys under Acgs are AcceptedHashes:*:Hash, AcceptedHashes:*:Until, Compliance:ExemptPaths:*, Compliance:Mode, " +
        "ConstitutionalHash, Health:Checks, " +
        "Health:Dependencies:*:ExpectedStatus, Health:Dependencies:*:Governed, Health:Dependencies:*:Kind, Health:Dependencies:*:Optional, " +
        "Health:Dependencies:*:Period, Health:Dependencies:*:Timeout, Health:Dependencies:*:Url, Health:FailuresToDown, Health:Jitter, Health:Path, Health:Period, Health:PeriodWhenDown, Health:Policy, Health:Port, Health:ShutdownDelay, Health:SuccessesToUp, Health:ThreadPoolTimeout, Health:Timeout, " +
        "Info:Details, Info:Path, Info:Policy, Logging:StampText, Logging:Strict, Metrics:OnHealthPort, Metrics:Path, Outgoing:Hosts:*, Service, Version";

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
