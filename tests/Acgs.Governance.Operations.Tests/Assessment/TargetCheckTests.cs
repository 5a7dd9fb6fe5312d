// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Operations.Health;
using Acgs.Governance.Operations.Tests.Health;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>What answers of services over HTTP are taken for.</summary>
public sealed class TargetCheckTests
{
    private static readonly HashExpectation Hashes = new(AnsweringService.Hash, [Rounds.Older]);

    [Fact]
    public async Task Service_ThatIsWell_IsNoFinding()
    {
        var (kinds, figures) = await AskAsync(AnsweringService.BodyOf("healthy"));

        Assert.Empty(kinds);
        Assert.Contains(new("auth", "hash", AnsweringService.Hash), figures);
    }

    [Theory]
    [InlineData("""{"status":"unhealthy","constitutional_hash":"cdd01ef066bc6cf2"}""", "service_unhealthy auth: it says that it is unhealthy")]
    [InlineData("""{"status":"degraded","constitutional_hash":"cdd01ef066bc6cf2"}""", "service_degraded auth: it says that it is degraded")]
    [InlineData("""{"status":"healthy","constitutional_hash":"ffffffffffffffff"}""", "hash_wrong auth: it states ffffffffffffffff, not cdd01ef066bc6cf2")]
    [InlineData("""{"status":"healthy"}""", "hash_wrong auth: it states no constitutional hash")]
    [InlineData(
        """{"status":"healthy","constitutional_hash":"0123456789abcdef"}""",
        "hash_drift constitution: auth works under the older 0123456789abcdef, not under cdd01ef066bc6cf2")]
    [InlineData(
        """{"status":"unhealthy","constitutional_hash":"cdd01ef066bc6cf2","checks":{"redis":{"status":"healthy"},"opa":{"status":"unhealthy","reason":"timeout"}}}""",
        "dependency_failed opa: auth says that opa is unhealthy (timeout)")]
    [InlineData(
        """{"status":"degraded","constitutional_hash":"cdd01ef066bc6cf2","checks":{"opa":{"status":"unhealthy","reason":"refused"}}}""",
        "dependency_degraded opa: auth says that opa is unhealthy (refused)")]
    [InlineData("[]", "service_down auth: the answer is not that of a governed service")]
    public async Task Service_ThatIsNot_IsTheFindingThatItShows(string body, string expected)
    {
        var (found, _) = await AskAsync(body);

        Assert.Equal([expected], found);
    }

    [Fact]
    public async Task Target_ThatIsOptional_CanOnlyDegrade()
    {
        using var round = Rounds.Of(["grafana=http://127.0.0.1:1/api/health", "page=http://127.0.0.1:1/x", "db=postgresql://127.0.0.1:1", "cache=redis://127.0.0.1:1"]);
        var check = new TargetCheck(round, new HashSet<string> { "grafana" }, Hashes);

        var result = check.Judge(await check.AskAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            [FindingKind.OptionalDown, FindingKind.PageDown, FindingKind.DatabaseDown, FindingKind.CacheDown], result.Observations.Select(observation => observation.Kind));
    }

    private static async Task<(IEnumerable<string> Found, IReadOnlyList<Figure> Figures)> AskAsync(string body)
    {
        await using var service = await AnsweringService.StartAsync();
        service.Body = body;
        using var round = Rounds.Of([$"auth={service.Address}"]);
        var check = new TargetCheck(round, new HashSet<string>(), Hashes);
        var result = check.Judge(await check.AskAsync(TestContext.Current.CancellationToken));
        return (result.Observations.Select(observation => $"{observation.Kind.Id} {observation.Subject}: {observation.Found}"), result.Figures);
    }
}
