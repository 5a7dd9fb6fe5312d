// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;

namespace GovernedService;

internal static class Alerting
{
    /// <summary>Sends alerts where a receiver is configured; without one <c>AddAlerts</c> does not start.</summary>
    public static GovernanceBuilder AddConfiguredAlerts(this GovernanceBuilder governance) =>
        governance.Configuration.GetSection("Acgs:Alerts:Webhooks").GetChildren().Any() ? governance.AddAlerts() : governance;
}
