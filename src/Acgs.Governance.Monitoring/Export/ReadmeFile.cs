// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>How the files are put to use, for whoever finds them.</summary>
internal static class ReadmeFile
{
    public const string Name = "README.md";

    /// <summary>Writes the page.</summary>
    public static string Write(MonitoringParameters parameters, string hash) =>
        $"""
        <!-- Constitutional Hash: {hash} -->
        # Monitoring of the platform

        Written by `acgs-cli monitoring export`; changes are lost when it is run again, so give it other options instead.
        It watches {string.Join(", ", parameters.Services.Select(service => service.Job).Distinct())}.

        | file | for | what it has |
        |---|---|---|
        | `{MonitoringFiles.Prometheus}` | Prometheus | what is scraped, and where the rules and Alertmanager are |
        | `{MonitoringFiles.Rules}` | Prometheus | recorded series and alerts |
        | `acgs-rules.*.test.yml` | promtool | what the rules must and must not tell |
        | `{MonitoringFiles.Alertmanager}` | Alertmanager | who is told, when, and what is held back |
        | `{GrafanaFiles.Constitutional}` | Grafana | the dashboard that can be imported by hand |
        | `grafana/dashboards`, `grafana/provisioning` | Grafana | the other dashboards, and where Grafana finds them and Prometheus |

        ## Check

        ```sh
        promtool check config {MonitoringFiles.Prometheus}
        promtool check rules {MonitoringFiles.Rules}
        promtool test rules {MonitoringFiles.RuleTests("seconds")}
        amtool check-config {MonitoringFiles.Alertmanager}
        ```

        ## Start

        In this folder. The objective of 30 days needs more than the 15 days that Prometheus keeps by default.

        ```sh
        prometheus --config.file={MonitoringFiles.Prometheus} --web.listen-address={HostOf(parameters.Prometheus)} --storage.tsdb.retention.time=35d
        alertmanager --config.file={MonitoringFiles.Alertmanager} --web.listen-address={parameters.Alertmanager}
        ```

        Grafana reads the dashboards where it has this folder as `{GrafanaFiles.Folder}` and the files of `grafana/provisioning` in its own folder of that name.

        Secrets do not belong here. Where a receiver needs one, set `http_config` of its webhook with `credentials_file`;
        that is a change to make again after each export.

        """;

    private static string HostOf(string address) => new Uri(address).Authority;
}
