// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Converts the health state to the framework's <see cref="HealthReport"/>, for custom response writers.</summary>
internal sealed class HealthReports(HealthState state, IOptions<HealthCheckServiceOptions> registered)
{
    private readonly Lazy<Dictionary<string, ISet<string>>> _tags = new(() =>
        registered.Value.Registrations.ToDictionary(static check => check.Name, static check => check.Tags, StringComparer.Ordinal));

    /// <summary>
    /// The checks that contribute to a probe kind, if visible. Probes run in parallel, so the total duration is that of the longest one.
    /// </summary>
    public HealthReport Create(HealthProbeKind kind, HealthStatus status, bool withChecks)
    {
        var entries = state.Current.Checks.Where(check => withChecks && check.Scope.Includes(kind))
            .ToDictionary(static check => check.Name, Entry, StringComparer.Ordinal);
        return new(entries, status, entries.Values.Select(static entry => entry.Duration).DefaultIfEmpty().Max());
    }

    // Only the reason: exception messages may contain hosts, users and databases.
    private HealthReportEntry Entry(CheckState check) => new(
        check.Status,
        check.Reason is { } reason ? HealthNames.Of(reason) : null,
        check.Duration,
        exception: null,
        data: null,
        _tags.Value[check.Name]);
}
