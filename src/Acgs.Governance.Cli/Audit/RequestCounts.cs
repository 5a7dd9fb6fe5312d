// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text.Json;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Audit;

/// <summary>What services counted on a day, as Prometheus has it.</summary>
/// <param name="Source">The address of Prometheus.</param>
/// <param name="Evaluated">Requests whose hash was evaluated.</param>
/// <param name="Compliant">Those of them that were in order.</param>
/// <param name="Violations">Violations of all rules.</param>
internal sealed record RequestCounts(string Source, long Evaluated, long Compliant, long Violations)
{
    /// <summary>Asks for the increase of the counters over a day.</summary>
    /// <exception cref="FailureException">Prometheus cannot be asked, or does not know a counter.</exception>
    public static async Task<RequestCounts> ReadAsync(HttpSource http, Uri prometheus, AuditDay day, CancellationToken stop) => new(
        HttpSource.NameOf(prometheus),
        await IncreaseAsync(http, prometheus, "acgs_constitutional_compliance_total", day, stop),
        await IncreaseAsync(http, prometheus, "acgs_constitutional_compliance_success_total", day, stop),
        await IncreaseAsync(http, prometheus, "acgs_constitutional_violations_total", day, stop));

    private static async Task<long> IncreaseAsync(HttpSource http, Uri prometheus, string series, AuditDay day, CancellationToken stop)
    {
        var seconds = Math.Max(1, (long)(day.Until - day.Since).TotalSeconds);
        var query = string.Create(CultureInfo.InvariantCulture, $"sum(increase({series}[{seconds}s]))");
        var address = new UriBuilder(prometheus)
        {
            Path = prometheus.AbsolutePath.TrimEnd('/') + "/api/v1/query",
            Query = $"query={Uri.EscapeDataString(query)}&time={Uri.EscapeDataString(ViolationFields.Format(day.Until))}",
        };
        var answer = await http.ReadAsync(address.Uri, stop);
        return ReadValue(answer) ?? throw new FailureException($"{HttpSource.NameOf(prometheus)}: there is no series {series} on that day");
    }

    // {"data":{"result":[{"value":[time,"12.5"]}]}}
    private static long? ReadValue(JsonElement answer)
    {
        if (!answer.TryGetProperty("data", out var data) || !data.TryGetProperty("result", out var result) || result.ValueKind != JsonValueKind.Array
            || result.GetArrayLength() == 0 || !result[0].TryGetProperty("value", out var value) || value.GetArrayLength() != 2)
        {
            return null;
        }

        return double.TryParse(value[1].GetString(), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? (long)Math.Round(number) : null;
    }
}
