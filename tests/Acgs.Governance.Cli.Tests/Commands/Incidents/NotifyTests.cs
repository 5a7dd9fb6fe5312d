// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Alerts;
using Acgs.Governance.Cli.Tests.Alerts;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Alerts;

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
    public async Task Notify_OfWhatStillWaits_DeliversIt()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        var id = (await alerts.RunAsync("incidents", "open", "--title", "down", "--priority", "P0", "--service", "auth")).Output.TrimEnd();
        string[] notify = ["incidents", "notify", "--incident-id", id, "--severity", "high", "--message", "auth is down.", "--timeout"];
        alerts.Receiver.Answer = static (context, _) => WebhookReceiver.AnswerAsync(context, 503);

        var waiting = await alerts.RunAsync([.. notify, "100ms"]);
        var still = await alerts.RunAsync([.. notify, "100ms"]);
        alerts.Receiver.Answer = static (context, _) => WebhookReceiver.AnswerAsync(context, 204);
        var delivered = await alerts.RunAsync([.. notify, "60s"]);

        Assert.Equal((1, 1, 0), (waiting.ExitCode, still.ExitCode, delivered.ExitCode));
        Assert.DoesNotContain("was told already", still.Output, StringComparison.Ordinal);
        Assert.EndsWith("oncall: delivered (HTTP 204)\n", delivered.Output, StringComparison.Ordinal);
        // One that was given up may be served late, and be accepted too.
        Assert.Single(alerts.Receiver.Accepted.DistinctBy(alert => alert.Alert.Id));
        Assert.Single(await alerts.EntriesAsync());
    }

    [Fact]
    public async Task Notify_OfTwoReceivers_TellsTheOneThatWasNotTold()
    {
        await using var alerts = await AlertFolder.CreateAsync();
        await using var other = await WebhookReceiver.StartAsync();
        var id = (await alerts.RunAsync("incidents", "open", "--title", "down", "--priority", "P0", "--service", "auth")).Output.TrimEnd();
        string[] notify = ["incidents", "notify", "--incident-id", id, "--severity", "high", "--message", "auth is down."];
        await alerts.RunAsync(notify);
        var settings = JsonNode.Parse(alerts.Folder.Read("appsettings.json"))!;
        settings["Acgs"]!["Alerts"]!["Webhooks"]!["second"] = new JsonObject { ["Url"] = other.Url, ["Secrets"] = new JsonArray(WebhookReceiver.Secret) };
        alerts.Folder.Write("appsettings.json", settings.ToJsonString());

        var second = await alerts.RunAsync(notify);
        var third = await alerts.RunAsync(notify);

        Assert.Equal((0, 0), (second.ExitCode, third.ExitCode));
        Assert.EndsWith("second: delivered (HTTP 204)\n", second.Output, StringComparison.Ordinal);
        Assert.Equal($"{id} was told already; --again tells it once more.\n", third.Output);
        Assert.Single(alerts.Receiver.Accepted);
        Assert.Single(other.Accepted);
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
