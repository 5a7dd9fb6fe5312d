// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Tests.Health;

public sealed class HealthRoundTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, AnsweringService.Hash, "healthy", AnsweringService.Hash, "Healthy")]
    [InlineData(200, AnsweringService.Hash, "degraded", AnsweringService.Hash, "Degraded: it says that it is degraded")]
    [InlineData(503, AnsweringService.Hash, "unhealthy", AnsweringService.Hash, "Unhealthy: it says that it is unhealthy")]
    [InlineData(200, AnsweringService.Hash, "unhealthy", AnsweringService.Hash, "Unhealthy: it says that it is unhealthy")]
    [InlineData(500, AnsweringService.Hash, "healthy", AnsweringService.Hash, "Unhealthy: the answer is 500")]
    [InlineData(404, AnsweringService.Hash, "healthy", AnsweringService.Hash, "Unhealthy: the answer is 404")]
    [InlineData(200, null, "healthy", AnsweringService.Hash, "Unhealthy: it states no constitutional hash")]
    [InlineData(200, AnsweringService.Hash, "healthy", "fedcba9876543210", "Unhealthy: it works under another hash than cdd01ef066bc6cf2")]
    [InlineData(200, "fedcba9876543210", "degraded", AnsweringService.Hash, "Unhealthy: it works under another hash than cdd01ef066bc6cf2")]
    [InlineData(200, Rounds.Older, "healthy", Rounds.Older, "Degraded: it works under the older hash 0123456789abcdef, not under cdd01ef066bc6cf2")]
    public async Task Service_ThatAnswers_IsJudgedByStatusAndHash(int status, string? header, string stated, string hash, string expected)
    {
        await using var service = await AnsweringService.StartAsync();
        (service.Status, service.Header, service.Body) = (status, header, AnsweringService.BodyOf(stated, hash));

        Assert.Equal(expected, await Rounds.AskAsync(service.Address));
    }

    [Theory]
    [InlineData(200, "Healthy", "Unhealthy: the answer is not that of a governed service")]
    [InlineData(503, "", "Unhealthy: the answer is 503")]
    [InlineData(200, "[]", "Unhealthy: the answer is not that of a governed service")]
    [InlineData(200, "{\"status\":1}", "Unhealthy: it says that it is unhealthy")]
    public async Task Service_ThatIsNoneOfOurs_IsUnhealthy(int status, string body, string expected)
    {
        await using var service = await AnsweringService.StartAsync();
        (service.Status, service.Body) = (status, body);

        Assert.Equal(expected, await Rounds.AskAsync(service.Address));
    }

    [Theory]
    [InlineData("/-/healthy", 204, "Healthy")]
    [InlineData("/-/healthy", 503, "Unhealthy: the answer is 503")]
    [InlineData("/moved", 200, "Unhealthy: the answer is 302")]
    public async Task Page_ThatAnswers_IsJudgedByItsStatusAlone(string path, int status, string expected)
    {
        await using var service = await AnsweringService.StartAsync();
        (service.Status, service.Header, service.Body) = (status, null, "");

        Assert.Equal(expected, await Rounds.AskAsync(service.Address + path));
    }

    [Fact]
    public async Task Targets_ThatHang_AreGivenUpAtTheDeadline_AndTheOthersAreKnown()
    {
        await using var service = await AnsweringService.StartAsync();
        await using var frozen = new AnsweringServer(null);
        string[] schemes = ["http", "https", "postgresql", "redis"];
        using var round = Rounds.Of([.. schemes.Select(scheme => $"{scheme}={scheme}://{frozen.Authority}"), service.Address], TimeSpan.FromSeconds(5));

        var health = await round.RunAsync(Cancellation);

        Assert.All(health.SkipLast(1), target => Assert.Equal("Unhealthy: no answer within 5 s", Rounds.Describe(target)));
        Assert.Equal("Healthy", Rounds.Describe(health[^1]));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "Unhealthy: nobody listens there")]
    [InlineData("redis://127.0.0.1:1", "Unhealthy: nobody listens there")]
    [InlineData("postgresql://no-such-host.invalid", "Unhealthy: the name of the host is not known")]
    [InlineData("http://no-such-host.invalid", "Unhealthy: the name of the host is not known")]
    public async Task Address_WithoutAServer_SaysSo(string target, string expected) => Assert.Equal(expected, await Rounds.AskAsync(target));

    [Fact]
    public async Task Server_ThatSpeaksAnotherProtocol_SaysSo()
    {
        await using var server = new AnsweringServer("-ERR unknown command 'GET'\r\n");

        Assert.Equal("Unhealthy: it does not speak HTTP", await Rounds.AskAsync($"http://{server.Authority}"));
    }

    [Fact]
    public async Task Round_Stopped_IsGivenUp()
    {
        await using var frozen = new AnsweringServer(null);
        using var round = Rounds.Of([$"redis://{frozen.Authority}"]);
        using var stop = new CancellationTokenSource();
        var running = round.RunAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Watch_OfAServiceThatFailsAndComesBack_TellsBoth()
    {
        await using var service = await AnsweringService.StartAsync();
        using var round = Rounds.Of([service.Address]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        stop.CancelAfter(TimeSpan.FromSeconds(60));
        var changes = new List<string>();

        var last = await new HealthWatch(round, TimeSpan.FromMilliseconds(20), TimeProvider.System).RunAsync(
            health =>
            {
                changes.Add(Rounds.Describe(health.Single()));
                service.Status = 500;
            },
            (before, after) =>
            {
                changes.Add($"{before.Status} to {Rounds.Describe(after)}");
                service.Status = 200;
                if (changes.Count == 3)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        Assert.Equal(["Healthy", "Healthy to Unhealthy: the answer is 500", "Unhealthy to Healthy"], changes);
        Assert.Equal("Healthy", Rounds.Describe(last!.Single()));
    }

    [Theory]
    [InlineData("Healthy", "Unhealthy", "Degraded")]
    [InlineData("Unhealthy", "Healthy", "Unhealthy")]
    [InlineData("Healthy", "Degraded", "Degraded")]
    [InlineData("Healthy", "Healthy", "Healthy")]
    public void Summary_OfAnOptionalTarget_DegradesAtMost(string required, string optional, string expected)
    {
        TargetHealth[] health = [Of("a", required), Of("b", optional)];

        Assert.Equal(expected, $"{new HealthSummary(health, new HashSet<string> { "b" }).Status}");
    }

    private static TargetHealth Of(string name, string status) =>
        new(HealthTarget.Parse($"{name}=http://host")!, Enum.Parse<TargetStatus>(status), null, TimeSpan.Zero);
}
