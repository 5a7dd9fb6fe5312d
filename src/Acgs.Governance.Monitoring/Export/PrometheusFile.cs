// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using YamlDotNet.RepresentationModel;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>The configuration of Prometheus.</summary>
internal static class PrometheusFile
{
    public static string Write(MonitoringParameters parameters, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, "Prometheus for the platform: scrapes and evaluates so often that somebody is told within 30 seconds."),
        Map(
            ("global", Map(("scrape_interval", Time(parameters.Interval)), ("evaluation_interval", Time(parameters.Interval)))),
            ("rule_files", List([Text(MonitoringFiles.Rules)])),
            ("scrape_configs", List(parameters.Services.Select(service => Scrape(service.Job, service.Address))))));

    private static YamlMappingNode Scrape(string job, string address) => Map(
        ("job_name", Text(job)),
        ("static_configs", List([Map(("targets", List([Text(address)])))])));
}
