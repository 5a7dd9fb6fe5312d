// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Assessment.Checks;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Assessment;

/// <summary>Whether somebody is there to whom a real Prometheus sends alerts.</summary>
public sealed class AlertmanagerCheckTests : IDisposable
{
    private readonly HttpSource _http = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Alertmanager_ThatIsDead_IsFoundAndThatAnswersIsNot()
    {
        await using var answering = await AnsweringService.StartAsync();
        answering.Body = "{}";
        var dead = $"127.0.0.1:{Ports.GetFree()}";

        var result = await AskAsync(new Uri(answering.Address).Authority, dead);

        var found = Assert.Single(result.Observations);
        Assert.Equal((FindingKind.PageDown, "alertmanager"), (found.Kind, found.Subject));
        Assert.StartsWith($"http://{dead}/api/v2/status: ", found.Found, StringComparison.Ordinal);
        Assert.EndsWith("; nobody is told what fires", found.Found, StringComparison.Ordinal);
        Assert.Equal($"{answering.Address}/api/v2/alerts", Assert.Single(result.Figures).Name);
        Assert.Empty(result.Unseen);
    }

    [Fact]
    public async Task Alertmanager_ThatNobodyNamed_IsARemark()
    {
        var result = await AskAsync();

        Assert.Equal((true, false), Assert.Single(result.Unseen) is var unseen ? (unseen.IsAbsent, unseen.IsFailure) : default);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public async Task Alertmanager_ThatCannotBeReachedFromHere_IsNotChecked()
    {
        var result = await AskAsync("alertmanager.invalid:9093");

        var unseen = Assert.Single(result.Unseen);
        Assert.Equal(("alertmanager", false, false), (unseen.Source, unseen.IsAbsent, unseen.IsFailure));
        Assert.Contains("alertmanager.invalid", unseen.Reason, StringComparison.Ordinal);
        Assert.Empty(result.Observations);
    }

    private async Task<CheckResult> AskAsync(params string[] alertmanagers)
    {
        PrometheusServer.Require();
        var targets = string.Join(", ", alertmanagers.Select(alertmanager => $"\"{alertmanager}\""));
        await using var server = await PrometheusServer.StartAsync(
            $"alerting: {{ alertmanagers: [ {{ static_configs: [ {{ targets: [ {targets} ] }} ] }} ] }}", new Dictionary<string, string>());
        var prometheus = new PrometheusSource(_http, server.Address, LabelSelector.All, isNamed: true);
        await Eventually.TrueAsync(
            async () => (await prometheus.ReadAlertmanagersAsync(Stop)).Count == alertmanagers.Length, TimeSpan.FromSeconds(30), "the Alertmanagers");
        return await new AlertmanagerCheck(prometheus, _http).RunAsync(Stop);
    }
}
