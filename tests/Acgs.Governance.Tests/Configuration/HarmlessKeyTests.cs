// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Configuration;

public sealed class HarmlessKeyTests
{
    [Theory]
    [InlineData("Acgs:service", "lower case")]
    [InlineData("Acgs:AcceptedHashes", "")]
    [InlineData("Acgs:Compliance", "")]
    [InlineData("Acgs:Typo", null)]
    [InlineData("Acgs2:Typo", "another section")]
    public async Task Start_WithAHarmlessKey_Starts(string key, string? value)
    {
        await using var app = await GovernedApp.StartAsync(new() { [key] = value });

        using var response = await app.GetAsync("/health/live");

        Assert.Equal(200, (int)response.StatusCode);
    }
}
