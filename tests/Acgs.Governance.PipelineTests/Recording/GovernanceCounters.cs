// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Globalization;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>By how much our counters of requests rise.</summary>
internal sealed class GovernanceCounters(IMeterFactory factory) : IDisposable
{
    private static readonly string[] Counters =
        ["acgs.requests", "acgs.constitutional.compliance", "acgs.constitutional.compliance.success", "acgs.constitutional.violations"];

    private readonly RecordedMetrics _metrics = new(factory);
    private Dictionary<string, double> _before = [];

    /// <summary>What rose since the last call, as <c>counter tags +count</c>.</summary>
    public IReadOnlyList<string> Rise()
    {
        var now = _metrics.All.Where(measured => Counters.Contains(measured.Instrument))
            .GroupBy(measured => $"{measured.Instrument} {measured.Tags}".TrimEnd(), measured => measured.Value)
            .ToDictionary(series => series.Key, series => series.Sum());
        var rise = now.Select(series => (series.Key, By: series.Value - _before.GetValueOrDefault(series.Key))).Where(series => series.By != 0)
            .Select(series => string.Create(CultureInfo.InvariantCulture, $"{series.Key} +{series.By}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        _before = now;
        return rise;
    }

    public void Dispose() => _metrics.Dispose();
}
