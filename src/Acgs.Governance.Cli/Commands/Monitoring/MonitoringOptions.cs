// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Cli.Commands.Monitoring;

/// <summary>What is monitored, and how, as options; the defaults are those of the operations guide.</summary>
internal sealed class MonitoringOptions
{
    private static readonly MonitoringParameters Guide = new();

    private readonly Option<string[]> _services = Many(
        "--service", "job=host:port", "A service; several of one job are its instances. Default: the four of the operations guide on this machine.");

    private readonly Option<string[]> _exporters = Many(
        "--exporter", "job=host:port", "An exporter of a machine, of PostgreSQL or of Redis, or 'none'. Default: one of each on this machine.");

    private readonly Option<string[]> _labels = Many("--label", "name=value", "A label of all targets, which rules and panels select and alerts have.");

    private readonly Option<string[]> _thresholds = Many(
        "--threshold", "name=value", $"A threshold that is not the default: {string.Join(", ", Threshold.All.Select(ThresholdText.Describe))}.");

    private readonly Option<string> _interval = One(
        "--interval", "time", "How often targets are scraped and rules evaluated; more than 5 s is too seldom to tell somebody within 30 s.", "5s");

    private readonly Option<string> _prometheus = One("--prometheus", "url", "The address of Prometheus, for Grafana.", Guide.Prometheus);
    private readonly Option<string> _alertmanager = One("--alertmanager", "host:port", "The address of Alertmanager, for Prometheus.", Guide.Alertmanager);
    private readonly Option<string> _pages = One("--page-webhook", "url", "Who is told at once, of P0 and P1.", Guide.PageWebhook);
    private readonly Option<string> _tickets = One("--ticket-webhook", "url", "Who is told of what can wait, P2 and P3.", Guide.TicketWebhook);
    private readonly Option<string> _runbooks = One("--runbooks", "url", "The address below which runbooks are.", Guide.Runbooks);
    private readonly ObjectiveOptions _targets = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _services, _exporters, _labels })
        {
            command.Options.Add(option);
        }

        _targets.AddTo(command);
        foreach (var option in new Option[] { _thresholds, _interval, _prometheus, _alertmanager, _pages, _tickets, _runbooks })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The parameters of a command line.</summary>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public MonitoringParameters Read(ParseResult parsed)
    {
        var parameters = new MonitoringParameters
        {
            Services = TargetText.Parse(_services.Name, parsed.GetValue(_services)) ?? Guide.Services,
            Exporters = parsed.GetValue(_exporters) is ["none"] ? [] : TargetText.Parse(_exporters.Name, parsed.GetValue(_exporters)) ?? Guide.Exporters,
            Labels = TargetText.ParseLabels(_labels.Name, parsed.GetValue(_labels)),
            Targets = _targets.Read(parsed),
            Thresholds = ThresholdText.Parse(_thresholds.Name, parsed.GetValue(_thresholds)),
            Interval = PrometheusTime.Parse(_interval.Name, parsed.GetValue(_interval)!),
            Prometheus = Url(_prometheus, parsed),
            Alertmanager = TargetText.CheckAddress(_alertmanager.Name, parsed.GetValue(_alertmanager)!),
            PageWebhook = Url(_pages, parsed),
            TicketWebhook = Url(_tickets, parsed),
            Runbooks = parsed.GetValue(_runbooks)! is var runbooks && runbooks.EndsWith('/') ? runbooks : $"{runbooks}/",
        };
        return parameters.FindDefect() is { } defect ? throw new UsageException(defect) : parameters;
    }

    private static Option<string[]> Many(string name, string value, string description) =>
        new(name) { Description = $"{description} May be repeated.", HelpName = value };

    private static Option<string> One(string name, string value, string description, string byDefault) =>
        new(name) { Description = description, HelpName = value, DefaultValueFactory = _ => byDefault };

    private static string Url(Option<string> option, ParseResult parsed) =>
        parsed.GetValue(option)! is var text && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? text
            : throw new UsageException($"{option.Name} takes an address such as https://example.com/webhook, not '{Reports.ControlCharacters.Escape(text)}'.");
}
