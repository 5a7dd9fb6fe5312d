// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Tests.Configuration;

public sealed class EnvironmentTests
{
    [Fact]
    public async Task EnvironmentVariables_WithTwoUnderscores_AreKeysLikeOthers()
    {
        // The prefix keeps the variables of this test from the tests that run beside it.
        const string Prefix = "ACGS_TESTS_";
        Environment.SetEnvironmentVariable($"{Prefix}Acgs__ConstitutionalHash", Hash.Foreign);
        Environment.SetEnvironmentVariable($"{Prefix}ACGS__ACCEPTEDHASHES__0__HASH", Hash.Older);
        try
        {
            await using var app = await GovernedApp.StartAsync(
                build: builder => builder.Configuration.AddEnvironmentVariables(Prefix));

            using var response = await app.GetAsync("/api", Hash.Older);

            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal([Hash.Foreign], response.Headers.GetValues(Hash.Header));
        }
        finally
        {
            Environment.SetEnvironmentVariable($"{Prefix}Acgs__ConstitutionalHash", null);
            Environment.SetEnvironmentVariable($"{Prefix}ACGS__ACCEPTEDHASHES__0__HASH", null);
        }
    }
}
