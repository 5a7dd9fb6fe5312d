// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.TestServers;

namespace Platform.Servers;

/// <summary>Prometheus and Alertmanager with the exported configuration: only the addresses are those of this platform.</summary>
internal static class MonitoringServers
{
    public static Task<AlertmanagerServer> StartAlertmanagerAsync(int port, Uri receiver) => AlertmanagerServer.StartAsync(
        AlertmanagerFile.Write(new() { PageWebhook = $"{receiver}page", TicketWebhook = $"{receiver}ticket" }, HashFormat.BuiltIn), port);

    public static Task<PrometheusServer> StartPrometheusAsync(int port, MonitoringParameters parameters)
    {
        var files = MonitoringFiles.Create(parameters, HashFormat.BuiltIn);
        return PrometheusServer.StartAsync(
            files[MonitoringFiles.Prometheus], new Dictionary<string, string> { [MonitoringFiles.Rules] = files[MonitoringFiles.Rules] }, port: port);
    }
}
