// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Reporting;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>What several rounds of the same load brought from one service.</summary>
internal sealed class Figures
{
    private readonly List<FloodResult> _floods = [];
    private TimeSpan _cpu;

    public double PerSecond => _floods.Average(flood => flood.PerSecond);

    public bool IsHealthy => _floods.All(flood => flood.IsHealthy);

    /// <summary>Answers that said that the service is not healthy, though both servers are well.</summary>
    public int Unhealthy => _floods.Sum(flood => flood.Unhealthy);

    /// <summary>The processor time that one answer took.</summary>
    public TimeSpan Cpu => _cpu / Math.Max(1, _floods.Sum(flood => flood.Answers));

    public string Latencies
    {
        get
        {
            var best = _floods.MinBy(flood => flood.P99)!;
            return $"{Text.Milliseconds(best.P50)} / {Text.Milliseconds(best.P99)}";
        }
    }

    public void Add(FloodResult flood, TimeSpan cpu)
    {
        _floods.Add(flood);
        _cpu += cpu;
    }
}
