// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>A Prometheus that does not answer as it should, or is not there.</summary>
public sealed class PrometheusSourceTests : IDisposable
{
    private readonly HttpSource _http = new();

    public void Dispose() => _http.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(503, "", "the answer is 503")]
    [InlineData(422, """{"status":"error","error":"too many\u001b samples"}""", "the answer is 422: too many  samples")]
    [InlineData(200, """{"data":{"result":[]},"warnings":["no answer of store-1"]}""", "the answer is not whole: no answer of store-1")]
    public async Task Prometheus_ThatAnswersOtherwise_CannotBeAskedThoughNobodyNamedIt(int status, string body, string expected)
    {
        await using var service = await AnsweringService.StartAsync();
        (service.Status, service.Body) = (status, body);
        var source = new PrometheusSource(_http, new(service.Address), LabelSelector.All, isNamed: false);
        var check = source.Check("hashes", new DriftCheck(source, new(AnsweringService.Hash, [])).RunAsync);

        var failure = await Assert.ThrowsAsync<FailureException>(() => check.RunAsync(Stop));

        Assert.True(check.IsNamed);
        Assert.Equal($"{service.Address}/api/v1/query: {expected}", failure.Message);
    }

    [Fact]
    public async Task Prometheus_ThatIsNotThere_IsAFailureOnlyIfItWasNamed()
    {
        var address = new Uri($"http://127.0.0.1:{Ports.GetFree()}");

        var unseen = Assert.Single((await CheckOf(address, isNamed: false).RunAsync(Stop)).Unseen);

        Assert.Equal(($"alerts in {address}", false, false), (unseen.Source, unseen.IsFailure, unseen.IsAbsent));
        await Assert.ThrowsAsync<FailureException>(() => CheckOf(address, isNamed: true).RunAsync(Stop));
    }

    [Fact]
    public async Task Prometheus_OfAnotherPlatform_IsNoCleanOne()
    {
        await using var service = await AnsweringService.StartAsync();
        service.Body = """{"data":{"alerts":[],"result":[]}}""";

        var failure = await Assert.ThrowsAsync<FailureException>(() => CheckOf(new(service.Address), isNamed: false).RunAsync(Stop));

        Assert.Equal($"{service.Address}/ has no governed service: there is no series acgs_build_info", failure.Message);
    }

    [Fact]
    public async Task Service_WithoutAJob_IsMeasuredLikeOthers()
    {
        await using var service = await AnsweringService.StartAsync();
        service.Body = """{"data":{"result":[{"metric":{},"value":[1,"1"]}]}}""";
        var source = new PrometheusSource(_http, new(service.Address), LabelSelector.All, isNamed: true);

        var result = await new ObjectiveCheck(source, new(), "5m").RunAsync(Stop);

        Assert.Contains(result.Figures, figure => figure is { Subject: "?", Name: "error_rate" });
    }

    [Fact]
    public async Task Advice_OnAQuery_IsNoWarning()
    {
        await using var service = await AnsweringService.StartAsync();
        service.Body = """{"data":{"result":[]},"warnings":["PromQL info: metric might not be a counter"]}""";

        Assert.Null(await PrometheusQuery.ReadAsync(_http, new(service.Address), "up", time: null, Stop));
    }

    [Fact]
    public async Task Answer_ThatTakesLongerThanTheUserWaits_IsGivenUp()
    {
        await using var deaf = new AnsweringServer(answer: null);
        using var http = new HttpSource(TimeSpan.FromMilliseconds(200));

        var failure = await Assert.ThrowsAsync<FailureException>(() => http.ReadAsync(new($"http://{deaf.Authority}/x"), Stop));

        Assert.Equal($"http://{deaf.Authority}/x: no answer within 0.2 s", failure.Message);
    }

    private AssessmentCheck CheckOf(Uri address, bool isNamed)
    {
        var source = new PrometheusSource(_http, address, LabelSelector.All, isNamed);
        return source.Check("alerts", new AlertCheck(source, since: null, TimeProvider.System).RunAsync);
    }
}
