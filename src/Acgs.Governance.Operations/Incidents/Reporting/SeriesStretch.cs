// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>A time in which a series has one value.</summary>
/// <param name="From">The first instant.</param>
/// <param name="Until">The last.</param>
/// <param name="Value">The value.</param>
internal sealed record SeriesStretch(DateTimeOffset From, DateTimeOffset Until, double Value)
{
    /// <summary>The stretches of a series, the earliest first. Where it has no point at an instant one ends.</summary>
    public static IReadOnlyList<SeriesStretch> Of(SampledSeries series, TimeSpan step)
    {
        var stretches = new List<SeriesStretch>();
        foreach (var (time, value) in series.Points)
        {
            if (stretches is [.., var last] && last.Value == value && time - last.Until < 1.5 * step)
            {
                stretches[^1] = last with { Until = time };
            }
            else
            {
                stretches.Add(new(time, time, value));
            }
        }

        return stretches;
    }
}
