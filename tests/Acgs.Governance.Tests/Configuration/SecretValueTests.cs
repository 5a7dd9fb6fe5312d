// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Configuration;

/// <summary>A secret that somebody put under the wrong key: no error repeats it.</summary>
public sealed class SecretValueTests
{
    private const string Secret = "hunter2";

    public static TheoryData<string> Keys => [.. AllKeys.Patterns.Select(key => key.Replace('*', '0'))];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Start_WithASecretUnderTheWrongKey_NeverRepeatsIt(string key)
    {
        var failure = await Record.ExceptionAsync(async () =>
        {
            await using var app = await GovernedApp.StartAsync(new() { [$"Acgs:{key}"] = $"Host=db;Password={Secret}" });
        });

        Assert.DoesNotContain(Secret, $"{failure}", StringComparison.Ordinal);
        Assert.True(failure is null or GovernanceConfigurationException, $"{failure}");
    }
}
