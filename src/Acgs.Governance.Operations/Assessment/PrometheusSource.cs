// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>The Prometheus that is asked.</summary>
/// <param name="http">Reads.</param>
/// <param name="address">Its address.</param>
/// <param name="isNamed">Whether the user named it.</param>
internal sealed class PrometheusSource(HttpSource http, Uri address, bool isNamed)
{
    /// <summary>A check of something in it.</summary>
    public AssessmentCheck Check(string what, Func<CancellationToken, Task<CheckResult>> run) =>
        new($"{what} in {HttpSource.NameOf(address)}", isNamed, PlatformMap.AuthorityOf(address.DnsSafeHost, address.Port), run);

    /// <summary>Reads one value of each series.</summary>
    public Task<IReadOnlyList<InstantSample>> ReadAsync(string query, CancellationToken stop) =>
        PrometheusQuery.ReadVectorAsync(http, address, query, time: null, stop);

    /// <summary>Reads a number; <see langword="null"/> if there is none.</summary>
    public Task<double?> ReadNumberAsync(string query, CancellationToken stop) => PrometheusQuery.ReadAsync(http, address, query, time: null, stop);

    /// <summary>Reads the alerts.</summary>
    public Task<IReadOnlyList<PrometheusAlert>> ReadAlertsAsync(CancellationToken stop) => PrometheusQuery.ReadAlertsAsync(http, address, stop);

    /// <summary>A time that has passed as the range of a query.</summary>
    public static string RangeOf(TimeSpan passed) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (long)passed.TotalSeconds)}s");
}
