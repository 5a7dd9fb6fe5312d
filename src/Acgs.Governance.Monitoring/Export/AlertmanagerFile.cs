// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using YamlDotNet.RepresentationModel;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>The configuration of Alertmanager: whom it tells, how soon, and what is no news.</summary>
internal static class AlertmanagerFile
{
    /// <summary>The receiver of what somebody must respond to within the hour.</summary>
    public const string Page = "page";

    /// <summary>The receiver of all else.</summary>
    public const string Ticket = "ticket";

    private static readonly string[] OneNotification = ["alertname", "job"];

    public static string Write(MonitoringParameters parameters, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, "Alertmanager for the platform: what is critical is told at once, and what has a known cause is not told."),
        Map(
            ("route", Routes(parameters)),
            ("inhibit_rules", List(Inhibition.Of(parameters).Select(Rule))),
            ("receivers", List([Receiver(Page, parameters.PageWebhook), Receiver(Ticket, parameters.TicketWebhook)]))));

    // Of a ticket the end is told within a minute: before it could be taken for a consequence of a service that is absent.
    private static YamlMappingNode Routes(MonitoringParameters parameters)
    {
        var root = Map(("receiver", Text(Ticket)), ("group_by", List(OneNotification.Concat(parameters.Labels.Select(label => label.Name)).Select(Text))));
        Time(root, wait: TimeSpan.FromMinutes(2), interval: TimeSpan.FromMinutes(1), repeat: TimeSpan.FromHours(24));
        root.Add("routes", List(
        [
            Route(AlertPriority.P0, wait: TimeSpan.Zero, interval: TimeSpan.FromSeconds(5)),
            Route(AlertPriority.P1, wait: TimeSpan.FromSeconds(30), interval: TimeSpan.FromSeconds(30)),
        ]));
        return root;
    }

    // Told again when it has lasted for four times as long as the response may take.
    private static YamlMappingNode Route(AlertPriority priority, TimeSpan wait, TimeSpan interval)
    {
        var route = Map(("receiver", Text(Page)), ("matchers", List([Text($"priority=\"{priority.Name}\"")])));
        Time(route, wait, interval, 4 * priority.RespondWithin);
        return route;
    }

    private static void Time(YamlMappingNode route, TimeSpan wait, TimeSpan interval, TimeSpan repeat)
    {
        route.Add("group_wait", YamlText.Time(wait));
        route.Add("group_interval", YamlText.Time(interval));
        route.Add("repeat_interval", YamlText.Time(repeat));
    }

    private static YamlMappingNode Rule(Inhibition inhibition) => Map(
        ("source_matchers", List([Text($"alertname=\"{inhibition.Source}\"")])),
        ("target_matchers", List([Text(inhibition.Target)])),
        ("equal", List(inhibition.Equal.Select(Text))));

    private static YamlMappingNode Receiver(string name, string webhook) => Map(
        ("name", Text(name)),
        ("webhook_configs", List([Map(("url", Text(webhook)), ("send_resolved", new YamlScalarNode("true")))])));
}
