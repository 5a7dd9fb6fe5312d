// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>What a picture shows, in seconds, as Grafana would choose it.</summary>
/// <param name="Start">The first second since 1970.</param>
/// <param name="End">The last second.</param>
/// <param name="Step">The time between two points.</param>
/// <param name="RateInterval">The window of rates.</param>
internal sealed record PictureTime(long Start, long End, long Step, long RateInterval)
{
    private const int Points = 480;

    /// <summary>Four scrapes make a rate that survives the loss of one.</summary>
    public static PictureTime Of(DateTimeOffset end, TimeSpan range, TimeSpan scrapes)
    {
        var step = Math.Max(1, (long)Math.Ceiling(Math.Max(range.TotalSeconds / Points, Math.Min(scrapes.TotalSeconds, range.TotalSeconds / 60))));
        var rates = (long)Math.Ceiling(Math.Max(step + scrapes.TotalSeconds, 4 * scrapes.TotalSeconds));
        // Whole steps, so that points are at round times.
        var last = end.ToUnixTimeSeconds() / step * step;
        return new(last - (long)range.TotalSeconds, last, step, rates);
    }
}
