// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Globalization;

namespace Acgs.Governance.Traffic.Scenarios.Serving;

/// <summary>A meter of the application with thousands of series, beside ours in the same scrape.</summary>
internal static class ManySeries
{
    public const string Meter = "Traffic";

    // OpenTelemetry keeps so many label sets for an instrument.
    private const int Each = 2_000;

    public static void Create(IMeterFactory factory, int series)
    {
        var meter = factory.Create(Meter);
        for (var first = 0; first < series; first += Each)
        {
            var counter = meter.CreateCounter<long>($"traffic.counter{first / Each}");
            for (var number = first; number < Math.Min(first + Each, series); number++)
            {
                counter.Add(number, new KeyValuePair<string, object?>("tenant", number.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
