// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>The Prometheus that is asked.</summary>
/// <param name="http">Reads.</param>
/// <param name="address">Its address.</param>
/// <param name="selector">Which services in it.</param>
/// <param name="isNamed">Whether the user named it.</param>
internal sealed class PrometheusSource(HttpSource http, Uri address, LabelSelector selector, bool isNamed)
{
    /// <summary>Which services are meant.</summary>
    public LabelSelector Services => selector;

    /// <summary>Whether its loopback address is that of this machine.</summary>
    public bool IsOnThisMachine => address.IsLoopback;

    /// <summary>A check of something in it. One that nobody named need not be there, but must answer if it is.</summary>
    public AssessmentCheck Check(string what, Func<CancellationToken, Task<CheckResult>> run)
    {
        var source = $"{what} in {HttpSource.NameOf(address)}";
        return new(
            source, IsNamed: true, PlatformMap.AuthorityOf(address.DnsSafeHost, address.Port),
            isNamed ? run : stop => RunIfThereAsync(source, run, stop));
    }

    /// <summary>Reads one value of each series.</summary>
    public Task<IReadOnlyList<InstantSample>> ReadAsync(string query, CancellationToken stop) =>
        PrometheusQuery.ReadVectorAsync(http, address, query, time: null, stop);

    /// <summary>Reads a number; <see langword="null"/> if there is none.</summary>
    public Task<double?> ReadNumberAsync(string query, CancellationToken stop) => PrometheusQuery.ReadAsync(http, address, query, time: null, stop);

    /// <summary>Reads the alerts.</summary>
    public Task<IReadOnlyList<PrometheusAlert>> ReadAlertsAsync(CancellationToken stop) =>
        PrometheusQuery.ReadAlertsAsync(http, address, selector, stop);

    /// <summary>Reads where it sends alerts.</summary>
    public Task<IReadOnlyList<Uri>> ReadAlertmanagersAsync(CancellationToken stop) => PrometheusQuery.ReadAlertmanagersAsync(http, address, stop);

    /// <summary>A time that has passed as the range of a query.</summary>
    public static string RangeOf(TimeSpan passed) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (long)passed.TotalSeconds)}s");

    private static async Task<CheckResult> RunIfThereAsync(
        string source, Func<CancellationToken, Task<CheckResult>> run, CancellationToken stop)
    {
        try
        {
            return await run(stop);
        }
        catch (FailureException failure) when (failure.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError })
        {
            return new([], []) { Unseen = [new(source, failure.Message, IsFailure: false)] };
        }
    }
}
