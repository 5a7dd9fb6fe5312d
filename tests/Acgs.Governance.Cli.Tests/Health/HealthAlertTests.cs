// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Cli.Tests.Alerts;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.Tests.Alerts;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Cli.Tests.Health;

/// <summary>Alerts of the health command, on transition.</summary>
public sealed class HealthAlertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Target_ThatChanges_IsAlertedAboutOnce()
    {
        await using var service = await AnsweringService.StartAsync();
        await using var receiver = await StartReceiverAsync();

        Assert.Equal(0, (await RunAsync(service)).ExitCode);
        service.Status = 500;
        Assert.Equal(1, (await RunAsync(service)).ExitCode);
        Assert.Equal(1, (await RunAsync(service)).ExitCode);
        service.Status = 200;
        Assert.Equal(0, (await RunAsync(service)).ExitCode);
        Assert.Equal(0, (await RunAsync(service)).ExitCode);

        Assert.Equal(
            ["Firing Critical auth is unhealthy: the answer is 500.", "Resolved Critical Resolved: auth is unhealthy: the answer is 500."],
            receiver.All.Select(alert => $"{alert.Alert.Status} {alert.Alert.Severity} {alert.Alert.Message}"));
        Assert.Equal([("auth", "health/auth", "target_unhealthy")], receiver.All.Select(alert => (alert.Alert.Service, alert.Alert.DedupKey, alert.Alert.Rule)).Distinct());
    }

    [Fact]
    public async Task Alert_ThatCannotBeDelivered_IsSaidAndTriedByTheNextRun()
    {
        await using var service = await AnsweringService.StartAsync();
        await using var receiver = await StartReceiverAsync();
        receiver.Answer = (context, _) => WebhookReceiver.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable);
        service.Status = 500;

        var failed = await RunAsync(service, "--timeout", "10s");
        receiver.Answer = (context, _) => WebhookReceiver.AnswerAsync(context, StatusCodes.Status204NoContent);
        var next = await RunAsync(service, "--timeout", "20s");

        Assert.Equal(3, failed.ExitCode);
        Assert.Contains("the alert about health/auth is not delivered to oncall yet (HTTP 503); the next run tries again.", failed.Error, StringComparison.Ordinal);
        Assert.Equal((1, string.Empty), (next.ExitCode, next.Error));
        Assert.Single(receiver.All.Select(alert => alert.Alert.Id).Distinct());
        Assert.Equal(AlertStatus.Firing, Assert.Single(receiver.Accepted.DistinctBy(alert => alert.Alert.Id)).Alert.Status);
    }

    private async Task<WebhookReceiver> StartReceiverAsync()
    {
        var receiver = await WebhookReceiver.StartAsync();
        _folder.Write("appsettings.json", AlertFolder.Settings(receiver.Url));
        return receiver;
    }

    private Task<ProcessResult> RunAsync(AnsweringService service, params string[] options) =>
        CliProcess.RunAsync(_folder, ["health", $"auth={service.Address}", "--alert", "--state", "state/health.db", .. options]);
}
