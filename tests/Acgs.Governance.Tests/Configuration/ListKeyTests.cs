// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Configuration;

/// <summary>Lists whose keys have gaps: an error names the key that is configured, not the place in the list.</summary>
public sealed class ListKeyTests
{
    [Theory]
    [InlineData("AcceptedHashes:0:Hash", Hash.Older, "AcceptedHashes:5:Hash", "abc", "Acgs:AcceptedHashes:5:Hash must be exactly")]
    [InlineData("AcceptedHashes:5:Hash", Hash.Older, "AcceptedHashes:5:Until", "soon", "Acgs:AcceptedHashes:5:Until is not a date and time;")]
    [InlineData("AcceptedHashes:3:Hash", Hash.Older, "AcceptedHashes:old:Hash", "abc", "Acgs:AcceptedHashes:old:Hash must be exactly")]
    [InlineData("AcceptedHashes:3", "", "AcceptedHashes:5:Hash", Hash.Older, "Acgs:AcceptedHashes:3:Hash must be exactly")]
    [InlineData("Compliance:ExemptPaths:2", "/docs", "Compliance:ExemptPaths:10", "docs", "Acgs:Compliance:ExemptPaths:10 must be a path")]
    [InlineData("Outgoing:Hosts:2", "a.example", "Outgoing:Hosts:10", "https://b.example", "Acgs:Outgoing:Hosts:10 must be a host")]
    [InlineData("Outgoing:Hosts:7", "", "Outgoing:Hosts:10", "b.example", "Acgs:Outgoing:Hosts:7 must be a host")]
    public async Task Start_WithABadEntryBehindAGap_NamesItsKey(string first, string value, string second, string other, string sentence)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(
            () => GovernedApp.StartAsync(new() { [$"Acgs:{first}"] = value, [$"Acgs:{second}"] = other }));

        Assert.StartsWith(sentence, Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithABadEntrySetInCode_NamesItsPlaceInTheList()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            new() { ["Acgs:Outgoing:Hosts:5"] = "a.example", ["Acgs:Compliance:ExemptPaths:5"] = "/docs" },
            builder => builder.AddAcgsGovernance()
                .ConfigureOutgoing(outgoing => outgoing.Hosts.Add("https://b.example"))
                .ConfigureCompliance(compliance => compliance.ExemptPaths.Add("docs"))));

        Assert.Equal(
            ["Acgs:Compliance:ExemptPaths[1] must", "Acgs:Outgoing:Hosts[1] must"],
            failure.Failures.Select(sentence => string.Join(' ', sentence.Split(' ').Take(2))).Order(StringComparer.Ordinal));
    }
}
