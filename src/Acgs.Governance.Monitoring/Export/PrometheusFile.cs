// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using YamlDotNet.RepresentationModel;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>The configuration of Prometheus.</summary>
internal static class PrometheusFile
{
    public static string Write(MonitoringParameters parameters, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, "Prometheus for the platform: scrapes and evaluates so often that somebody is told within 30 seconds."),
        Map(
            ("global", Map(
                ("scrape_interval", Time(parameters.Interval)),
                ("scrape_timeout", Time(parameters.ScrapeTimeout)),
                ("evaluation_interval", Time(parameters.Interval)))),
            ("alerting", Map(("alertmanagers", List([Map(("static_configs", List([Addresses([parameters.Alertmanager])])))])))),
            ("rule_files", List([Text(MonitoringFiles.Rules)])),
            ("scrape_configs", List(Jobs([.. parameters.Services, .. parameters.Exporters], parameters)))));

    // Targets of one job are its instances.
    private static IEnumerable<YamlNode> Jobs(IEnumerable<ScrapeTarget> targets, MonitoringParameters parameters) =>
        targets.GroupBy(target => target.Job).Select(job => Job(job.Key, job, parameters));

    private static YamlMappingNode Job(string name, IEnumerable<ScrapeTarget> targets, MonitoringParameters parameters)
    {
        var addresses = Addresses(targets.Select(target => target.Address));
        if (parameters.Labels.Count > 0)
        {
            addresses.Add("labels", Map([.. parameters.Labels.Select(label => (label.Name, (YamlNode)Text(label.Value)))]));
        }

        return Map(("job_name", Text(name)), ("static_configs", List([addresses])));
    }

    private static YamlMappingNode Addresses(IEnumerable<string> addresses) => Map(("targets", List(addresses.Select(Text))));
}
