// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;

namespace Acgs.Governance.Tests.Health;

public sealed class CheckScopesTests
{
    [Theory]
    [InlineData("", "Overall Ready Startup")]
    [InlineData("sql critical", "Overall Ready Startup")]
    [InlineData("live", "Overall Live")]
    [InlineData("LIVE", "Overall Live")]
    [InlineData("Ready", "Overall Ready")]
    [InlineData("startUp", "Overall Startup")]
    [InlineData("live ready", "Overall Live Ready")]
    [InlineData("sql live startup", "Overall Live Startup")]
    [InlineData("lively readiness", "Overall Ready Startup")]
    public void Of_Tags_SaysWhichQuestionsAreAnswered(string tags, string expected)
    {
        var scope = CheckScopes.Of(tags.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(expected, string.Join(' ', Enum.GetValues<HealthProbeKind>().Where(kind => scope.Includes(kind))));
    }
}
