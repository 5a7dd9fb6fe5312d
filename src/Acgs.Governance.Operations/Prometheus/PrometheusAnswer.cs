// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Json;

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>Reads the answers of the API of Prometheus.</summary>
internal static class PrometheusAnswer
{
    /// <summary>Reads the data of an answer.</summary>
    /// <exception cref="FailureException">It is none of Prometheus, or not the whole one.</exception>
    public static T Read<T>(Uri address, JsonElement answer, Func<JsonElement, T> read)
    {
        try
        {
            if (FindWarning(answer) is { } warning)
            {
                throw new FailureException($"{HttpSource.NameOf(address)}: the answer is not whole: {ConnectionFailure.Clean(warning)}");
            }

            return read(answer.GetProperty("data"));
        }
        catch (Exception foreign) when (foreign is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException
            or ArgumentOutOfRangeException)
        {
            throw new FailureException($"{HttpSource.NameOf(address)}: the answer is not one of Prometheus");
        }
    }

    /// <summary><c>{"result":[{"metric":{…},"value":[time,"1"]}]}</c>.</summary>
    public static IReadOnlyList<InstantSample> ReadVector(JsonElement data) =>
    [
        .. data.GetProperty("result").EnumerateArray()
            .Select(series => (Labels: ReadTexts(series, "metric"), Point: ReadPoint(series.GetProperty("value"))))
            .Where(series => double.IsFinite(series.Point.Value))
            .Select(series => new InstantSample(series.Labels, series.Point.Value)),
    ];

    /// <summary><c>{"result":[{"metric":{…},"values":[[time,"1"],…]}]}</c>.</summary>
    public static IReadOnlyList<SampledSeries> ReadMatrix(JsonElement data) =>
    [
        .. data.GetProperty("result").EnumerateArray().Select(series => new SampledSeries(
            ReadTexts(series, "metric"),
            [.. series.GetProperty("values").EnumerateArray().Select(ReadPoint).Where(point => double.IsFinite(point.Value))])),
    ];

    /// <summary><c>{"alerts":[{"labels":{…},"annotations":{…},"state":"firing","activeAt":"…"}]}</c>.</summary>
    public static IReadOnlyList<PrometheusAlert> ReadAlerts(JsonElement data) =>
    [
        .. data.GetProperty("alerts").EnumerateArray().Select(alert => new PrometheusAlert(
            ReadTexts(alert, "labels"),
            ReadTexts(alert, "annotations"),
            alert.GetProperty("state").GetString() == "firing",
            alert.GetProperty("activeAt").GetDateTimeOffset().ToUniversalTime())),
    ];

    /// <summary><c>{"activeAlertmanagers":[{"url":"http://localhost:9093/api/v2/alerts"}]}</c>.</summary>
    public static IReadOnlyList<Uri> ReadAlertmanagers(JsonElement data) =>
        [.. data.GetProperty("activeAlertmanagers").EnumerateArray().Select(server => new Uri(server.GetProperty("url").GetString()!))];

    /// <summary>Reads an object of texts, such as labels.</summary>
    public static Dictionary<string, string> ReadTexts(JsonElement element, string name) => element.GetProperty(name).EnumerateObject()
        .ToDictionary(text => text.Name, text => text.Value.GetString() ?? string.Empty, StringComparer.Ordinal);

    // Of several servers behind one, such as Thanos, some may not have answered. Advice on the query is of those that are older than `infos`.
    private static string? FindWarning(JsonElement answer) => answer.TryGetProperty("warnings", out var warnings)
        ? warnings.EnumerateArray().Select(warning => warning.GetString()).FirstOrDefault(warning =>
            warning?.StartsWith("PromQL info", StringComparison.Ordinal) == false)
        : null;

    // What is not finite is written as +Inf, -Inf or NaN.
    private static SeriesPoint ReadPoint(JsonElement pair) => new(
        DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(1_000 * pair[0].GetDouble())),
        double.TryParse(pair[1].GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN);
}
