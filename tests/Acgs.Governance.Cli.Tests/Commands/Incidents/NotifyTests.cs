// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Cli.Tests.Alerts;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Tests.Commands.Incidents;

/// <summary>Telling receivers of an incident.</summary>
public sealed class NotifyTests
{
    [Fact]
    public async Task Notify_OfAnIncident_TellsEachStateOnce()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        var id = (await alerts.RunAsync("incidents", "open", "--title", "down", "--priority", "P0", "--service", "auth")).Output.TrimEnd();
        string[] Notify(string severity, params string[] more) =>
            ["incidents", "notify", "--incident-id", id, "--severity", severity, "--message", "auth is down.", .. more];

        var first = await alerts.RunAsync(Notify("high"));
        var second = await alerts.RunAsync(Notify("high"));
        var graver = await alerts.RunAsync(Notify("critical"));
        var again = await alerts.RunAsync(Notify("high", "--again"));
        await alerts.RunAsync("incidents", "close", "--incident-id", id, "--resolution", "mended");
        var closed = await alerts.RunAsync(Notify("high"));
        var closedAgain = await alerts.RunAsync(Notify("high"));

        Assert.All(
            new[] { first, second, graver, again, closed, closedAgain }, result => Assert.Equal((0, string.Empty), (result.ExitCode, result.Error)));
        Assert.Equal(
            [
                (ViolationSeverity.High, AlertStatus.Firing), (ViolationSeverity.Critical, AlertStatus.Firing),
                (ViolationSeverity.High, AlertStatus.Firing), (ViolationSeverity.High, AlertStatus.Resolved),
            ],
            alerts.Receiver.Accepted.Select(received => (received.Alert.Severity, received.Alert.Status)));
        Assert.All(
            alerts.Receiver.Accepted.Select(received => received.Alert),
            alert => Assert.Equal(
                ("auth", "incident", $"incident/{id}", "auth is down."), (alert.Service, alert.Rule, alert.DedupKey, alert.Message)));
        Assert.Equal($"{id} was told already; --again tells it once more.\n", second.Output);
        Assert.EndsWith("oncall: delivered (HTTP 204)\n", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notify_WithoutAnIncident_TellsEachTime()
    {
        await using var alerts = await AlertFolder.CreateAsync();

        await alerts.RunAsync("incidents", "notify", "--severity", "low", "--message", "one");
        await alerts.RunAsync("incidents", "notify", "--severity", "low", "--message", "one");

        Assert.Equal(2, alerts.Receiver.Accepted.Count);
        Assert.Equal(0, (await alerts.RunAsync("incidents", "detect", "--prometheus", "none")).ExitCode);
    }

    [Fact]
    public async Task Notify_BelowWhatReceiversTake_SaysThatNobodyIsTold()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        alerts.Folder.Write(
            "appsettings.json",
            AlertFolder.Settings(alerts.Receiver.Url).Replace("\"Secrets\"", "\"MinimumSeverity\": \"High\", \"Secrets\"", StringComparison.Ordinal));

        var result = await alerts.RunAsync("incidents", "notify", "--severity", "low", "--message", "one");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal("acgs-cli: no receiver takes alerts of this severity: see MinimumSeverity of Acgs:Alerts:Webhooks.\n", result.Error);
        Assert.Empty(alerts.Receiver.All);
    }
}
