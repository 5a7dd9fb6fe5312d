// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Scenarios.Load;

/// <summary>The answers of one flood, written by its one thread.</summary>
internal sealed class FloodRecord
{
    private readonly List<long> _ticks = new(1 << 20);
    private int _unhealthy;
    private int _unexpected;
    private int _lost;

    public void Add(int status, TimeSpan latency)
    {
        _ticks.Add(latency.Ticks);
        _unhealthy += status == 503 ? 1 : 0;
        _unexpected += status is 200 or 503 ? 0 : 1;
    }

    public void Lose() => _lost++;

    public FloodResult End(TimeSpan elapsed)
    {
        _ticks.Sort();
        return new(_ticks.Count, elapsed, Percentile(0.5), Percentile(0.99), _unhealthy, _unexpected, _lost);
    }

    private TimeSpan Percentile(double part) => _ticks.Count == 0 ? TimeSpan.Zero : new TimeSpan(_ticks[(int)((_ticks.Count - 1) * part)]);
}
