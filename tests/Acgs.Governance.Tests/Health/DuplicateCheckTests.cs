// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Health;

public sealed class DuplicateCheckTests
{
    [Theory]
    [InlineData("db", "db")]
    [InlineData("db", "DB")]
    public async Task TwoChecks_OfOneName_StopTheStart(string first, string second)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(build: builder =>
        {
            builder.AddCheck(first, new ScriptedCheck());
            builder.AddCheck(second, new ScriptedCheck());
        }));

        Assert.Equal("Acgs.Governance cannot start: Two health checks have the name 'db'; give each its own.", failure.ToString());
    }
}
