// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>What Prometheus tells of an incident.</summary>
/// <param name="report">Where it is told.</param>
internal sealed class PrometheusSection(IncidentReport report)
{
    /// <summary>Adds it.</summary>
    /// <param name="prometheus">The address; <see langword="null"/> if the user leaves it out.</param>
    /// <param name="selector">Which services in it.</param>
    /// <param name="targets">What the platform promises.</param>
    /// <param name="stop">Stops.</param>
    public async Task AddAsync(Uri? prometheus, LabelSelector selector, ObjectiveTargets targets, CancellationToken stop)
    {
        if (prometheus is null)
        {
            report.Add(new ReportGap(report.Window.From, report.Window.Until, "Prometheus was not asked"));
            return;
        }

        using var http = new HttpSource();
        report.Prometheus = HttpSource.NameOf(prometheus);
        var services = report.Incident.Service is { } service ? selector.With("job", service) : selector;
        var queries = new IncidentQueries(http, prometheus, services, report.Window, stop);
        try
        {
            await new HealthSection(report, queries).AddAsync();
            report.Objectives = await queries.ObjectivesAsync(targets);
            report.FailedRequests = (await queries.NumberAsync(queries.FailedRequests), queries.FailedRequests);
            AddDropped(await queries.NumberAsync(queries.Dropped), queries.Dropped);
        }
        catch (FailureException exception)
        {
            report.AddUnread($"Prometheus: {exception.Message}");
        }
    }

    private void AddDropped(double? dropped, string query)
    {
        if (dropped > 0)
        {
            report.Add(new ReportGap(
                report.Window.From, report.Window.Until,
                string.Create(
                    CultureInfo.InvariantCulture, $"about {dropped:0} violations were dropped before they reached the ledger (PromQL {query})")));
        }
    }
}
