// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Json;

namespace Acgs.Governance.TestServers;

/// <summary>One element of the result of an instant query.</summary>
/// <param name="Labels">All labels, the metric's name as <c>__name__</c>; none for a scalar.</param>
/// <param name="Value">The value, which may be NaN or infinite.</param>
public sealed record PrometheusSample(IReadOnlyDictionary<string, string> Labels, double Value)
{
    internal static IReadOnlyList<PrometheusSample> ReadAll(JsonElement data) => data.GetProperty("resultType").GetString() switch
    {
        "vector" => [.. data.GetProperty("result").EnumerateArray().Select(ReadOne)],
        "scalar" => [new PrometheusSample(new Dictionary<string, string>(), ReadValue(data.GetProperty("result")))],
        var type => throw new NotSupportedException($"A result of type '{type}' has no single values: use GetAsync."),
    };

    private static PrometheusSample ReadOne(JsonElement element) => new(
        element.GetProperty("metric").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!),
        ReadValue(element.GetProperty("value")));

    // A pair of a time stamp and a value as text.
    private static double ReadValue(JsonElement pair) => pair[1].GetString() switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        var text => double.Parse(text!, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
