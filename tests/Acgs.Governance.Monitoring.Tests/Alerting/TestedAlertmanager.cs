// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.TestServers;
using YamlDotNet.RepresentationModel;

namespace Acgs.Governance.Monitoring.Tests.Alerting;

/// <summary>Alertmanager with our configuration, whose receivers are the test's, and whose pages and tickets that may wait do so for a second.</summary>
internal sealed class TestedAlertmanager : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly AlertmanagerServer _server;
    private readonly Dictionary<string, AlertRule> _rules;
    private readonly MonitoringParameters _parameters;

    private TestedAlertmanager(AlertmanagerServer server, NotificationReceiver receiver, MonitoringParameters parameters)
    {
        (_server, Receiver, _parameters) = (server, receiver, parameters);
        _rules = new PlatformRules(parameters).Alerts.ToDictionary(rule => rule.Name);
    }

    public NotificationReceiver Receiver { get; }

    public static async Task<TestedAlertmanager> StartAsync(string parameterSet)
    {
        AlertmanagerServer.Require();
        var receiver = await NotificationReceiver.StartAsync();
        var parameters = ParameterSets.Of(parameterSet) with { PageWebhook = receiver.Url, TicketWebhook = receiver.Url };
        var text = AlertmanagerFile.Write(parameters, "cdd01ef066bc6cf2");
        return new(await AlertmanagerServer.StartAsync(Hasten(Hasten(text, "30s"), "2m")), receiver, parameters);
    }

    /// <summary>An alert as its rule makes it.</summary>
    /// <param name="name">The name of the rule.</param>
    /// <param name="job">Whose it is.</param>
    /// <param name="others">Labels besides those of the rule, or instead.</param>
    public AlertmanagerAlert Of(string name, string job, params (string Name, string Value)[] others)
    {
        var labels = RulesFile.LabelsOf(_rules[name], _parameters).ToDictionary(label => label.Key, label => ((YamlScalarNode)label.Value).Value!);
        (labels["alertname"], labels["job"]) = (name, job);
        foreach (var (label, value) in others)
        {
            labels[label] = value;
        }

        return AlertmanagerAlert.Firing(labels);
    }

    public Task PostAsync(params AlertmanagerAlert[] alerts) => _server.PostAsync(alerts);

    /// <summary>Waits until an alert is told.</summary>
    public Task<Notification> WaitAsync(string name, string job, string status = Notification.Firing) => Receiver.WaitAsync(
        told => told.Alert == name && told.Job == job && told.Status == status, $"{name} of {job} {status}", Deadline);

    /// <summary>Posts a page and a ticket of another job and waits for both: what was posted before and is told at all is told by then.</summary>
    public async Task UntilAllIsToldAsync()
    {
        const string Other = "marker", Ticket = "AcgsServiceDegraded";
        await PostAsync(Of(TargetRules.Down, Other, ("instance", "m:80")), Of(Ticket, Other, ("instance", "m:80")));
        await WaitAsync(TargetRules.Down, Other);
        await WaitAsync(Ticket, Other);
    }

    /// <summary>What was told of a job.</summary>
    public string[] ToldOf(string job) => [.. Receiver.All.Where(told => told.Job == job).Select(told => $"{told.Receiver} {told.Alert} {told.Status}")];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    private static string Hasten(string configuration, string wait)
    {
        Assert.Contains($"group_wait: {wait}\n", configuration, StringComparison.Ordinal);
        return configuration.Replace($"group_wait: {wait}\n", "group_wait: 1s\n", StringComparison.Ordinal);
    }
}
