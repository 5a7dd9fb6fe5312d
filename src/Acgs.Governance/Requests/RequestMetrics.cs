// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Globalization;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Requests;

/// <summary>Counts requests by status and measures their duration.</summary>
internal sealed class RequestMetrics : IInitialSeries
{
    // RFC 9110, section 15: a client treats a status code outside 100..599 as a server error.
    private const int InvalidStatus = 500;

    private const int FirstCode = 100;

    // The usual status codes; others get their series when they first occur.
    private static readonly HashSet<int> CommonCodes = [200, 201, 204, 302, 304, 400, 401, 403, 404, 429, 500, 503];

    private static readonly KeyValuePair<string, object?>[] Codes =
        [.. Enumerable.Range(FirstCode, 500).Select(code => Tag(code.ToString(CultureInfo.InvariantCulture)))];

    private static readonly KeyValuePair<string, object?>[] Classes =
        [.. Enumerable.Range(1, 5).Select(first => Tag($"{first}xx"))];

    private readonly StripedCounters _requests = new(Codes.Length);
    private readonly Histogram<double> _duration;

    public RequestMetrics(IMeterFactory factory)
    {
        var meter = GovernanceMeter.Create(factory);
        meter.CreateObservableCounter(GovernanceMeter.Requests, Observe, "{request}", "Requests answered.");
        _duration = meter.CreateHistogram(
            GovernanceMeter.RequestDuration, "s", "Time from the first middleware to the end of the response.", advice: GovernanceMeter.DurationBuckets);
    }

    public void Record(int status, double seconds)
    {
        var code = status is >= 100 and <= 599 ? status : InvalidStatus;
        _requests.Increment(code - FirstCode);
        _duration.Record(seconds, Classes[(code / 100) - 1]);
    }

    private IEnumerable<Measurement<long>> Observe()
    {
        for (var index = 0; index < Codes.Length; index++)
        {
            var count = _requests.Read(index);
            if (count > 0 || CommonCodes.Contains(FirstCode + index))
            {
                yield return new(count, Codes[index]);
            }
        }
    }

    private static KeyValuePair<string, object?> Tag(string status) => new("status", status);
}
