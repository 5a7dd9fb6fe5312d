// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Tests.Alerting;

/// <summary>What may be monitored, by name.</summary>
internal static class ParameterSets
{
    public const string Defaults = "defaults";
    public const string OneService = "one service";
    public const string Labels = "labels of an environment";

    private static readonly MonitoringParameters Single = new() { Services = [new("orders", "localhost:5000")], Exporters = [], Interval = TimeSpan.FromSeconds(15) };

    public static MonitoringParameters Of(string name) => name switch
    {
        OneService => Single,
        Labels => new() { Labels = [("environment", "production"), ("region", "eu")] },
        _ => new(),
    };
}
