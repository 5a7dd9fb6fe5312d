// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Globalization;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Requests;

/// <summary>How many requests, with which status, and how long they took.</summary>
internal sealed class RequestMetrics : IInitialSeries
{
    // RFC 9110, section 15: a client treats a status code outside 100..599 as a server error.
    private const int InvalidStatus = 500;

    private const int FirstCode = 100;

    // The codes of the IANA registry; a service that answers with another one gets that series when it first does.
    private static readonly HashSet<int> KnownCodes =
    [
        100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 307, 308,
        400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423, 424,
        425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 511,
    ];

    private static readonly KeyValuePair<string, object?>[] Codes =
        [.. Enumerable.Range(FirstCode, 500).Select(code => Tag(code.ToString(CultureInfo.InvariantCulture)))];

    private static readonly KeyValuePair<string, object?>[] Classes =
        [.. Enumerable.Range(1, 5).Select(first => Tag($"{first}xx"))];

    private readonly CounterCells _requests = new(Codes.Length);
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
            if (count > 0 || KnownCodes.Contains(FirstCode + index))
            {
                yield return new(count, Codes[index]);
            }
        }
    }

    private static KeyValuePair<string, object?> Tag(string status) => new("status", status);
}
