// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Says what the monitor knows in the framework's terms, for who writes it down in a format of their own.</summary>
internal sealed class HealthReports(HealthState state, IOptions<HealthCheckServiceOptions> registered)
{
    private readonly Lazy<Dictionary<string, ISet<string>>> _tags = new(() =>
        registered.Value.Registrations.ToDictionary(static check => check.Name, static check => check.Tags, StringComparer.Ordinal));

    /// <summary>The checks that have a say in a question, if they are to be seen. The probes run side by side, so the longest one counts.</summary>
    public HealthReport Create(HealthQuestion question, HealthStatus status, bool withChecks)
    {
        var entries = state.Current.Checks.Where(check => withChecks && check.Scope.Answers(question))
            .ToDictionary(static check => check.Name, Entry, StringComparer.Ordinal);
        return new(entries, status, entries.Values.Select(static entry => entry.Duration).DefaultIfEmpty().Max());
    }

    // The reason and nothing else: texts of exceptions name hosts, users and databases.
    private HealthReportEntry Entry(CheckState check) => new(
        check.Status,
        check.Reason is { } reason ? HealthNames.Of(reason) : null,
        check.Duration,
        exception: null,
        data: null,
        _tags.Value[check.Name]);
}
