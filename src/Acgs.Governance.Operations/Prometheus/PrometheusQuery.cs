// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Json;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>Asks Prometheus for one number.</summary>
internal static class PrometheusQuery
{
    /// <summary>Asks.</summary>
    /// <param name="http">Reads.</param>
    /// <param name="prometheus">The address of the server.</param>
    /// <param name="query">The query.</param>
    /// <param name="time">The instant; now if there is none.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>The number; <see langword="null"/> if there is none.</returns>
    /// <exception cref="FailureException">Prometheus cannot be asked.</exception>
    public static async Task<double?> ReadAsync(HttpSource http, Uri prometheus, string query, DateTimeOffset? time, CancellationToken stop)
    {
        var at = time is { } instant ? $"&time={Uri.EscapeDataString(ViolationFields.Format(instant))}" : string.Empty;
        var address = new UriBuilder(prometheus)
        {
            Path = prometheus.AbsolutePath.TrimEnd('/') + "/api/v1/query",
            Query = $"query={Uri.EscapeDataString(query)}{at}",
        };
        return ReadValue(await http.ReadAsync(address.Uri, stop));
    }

    // {"data":{"result":[{"value":[time,"12.5"]}]}}
    private static double? ReadValue(JsonElement answer)
    {
        if (!answer.TryGetProperty("data", out var data) || !data.TryGetProperty("result", out var result) || result.ValueKind != JsonValueKind.Array
            || result.GetArrayLength() == 0 || !result[0].TryGetProperty("value", out var value) || value.GetArrayLength() != 2)
        {
            return null;
        }

        return double.TryParse(value[1].GetString(), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
