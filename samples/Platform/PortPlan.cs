// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Platform;

/// <summary>Where the parts of the platform listen: on the ports of the operations guide, or on free ones.</summary>
/// <param name="IsFree">Whether on free ones.</param>
internal sealed record PortPlan(bool IsFree)
{
    // What the guide does not name listens where it does by default, and the receiver of alerts beside Alertmanager.
    private static readonly Dictionary<string, int> Guide = new()
    {
        ["postgresql"] = 5440,
        ["redis"] = 6390,
        ["prometheus"] = 9091,
        ["grafana"] = 3001,
        ["auth"] = 8016,
        ["constitutional-ai"] = 8001,
        ["coordinator"] = 8008,
        ["blackboard"] = 8010,
        ["alertmanager"] = 9093,
        ["alert-receiver"] = 9095,
        ["node-exporter"] = 9100,
        ["postgresql-exporter"] = 9187,
        ["redis-exporter"] = 9121,
    };

    /// <summary>The port of a part; 0 for a free one.</summary>
    public int Of(string part) => IsFree ? 0 : Guide[part];

    /// <exception cref="StartException">A port is in use.</exception>
    public void RequireFree()
    {
        var taken = IsFree ? [] : Guide.Where(part => !Ports.IsFree(part.Value)).Select(part => $"{part.Value} ({part.Key})").ToArray();
        if (taken.Length > 0)
        {
            throw new StartException(
                $"In use already: port {string.Join(", ", taken)}; end what listens there, which 'ss -ltnp' shows, or start with '--ports free'.");
        }
    }
}
