// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Operations.Prometheus;

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
    public static async Task<RequestCounts> ReadAsync(HttpSource http, Uri prometheus, LabelSelector services, AuditDay day, CancellationToken stop)
    {
        var seconds = Math.Max(1, (long)(day.Until - day.Since).TotalSeconds);
        return new(
            HttpSource.NameOf(prometheus),
            await IncreaseAsync("acgs_constitutional_compliance_total"),
            await IncreaseAsync("acgs_constitutional_compliance_success_total"),
            await IncreaseAsync("acgs_constitutional_violations_total"));

        async Task<long> IncreaseAsync(string name)
        {
            var series = services.Select(name);
            var query = string.Create(CultureInfo.InvariantCulture, $"sum(increase({series}[{seconds}s]))");
            return await PrometheusQuery.ReadAsync(http, prometheus, query, day.Until, stop) is { } increase
                ? (long)Math.Round(increase)
                : throw new FailureException($"{HttpSource.NameOf(prometheus)}: there is no series {series} on that day");
        }
    }
}
