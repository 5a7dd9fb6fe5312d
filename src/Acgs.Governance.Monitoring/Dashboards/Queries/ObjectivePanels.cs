// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of what the platform promises, by service, each with its target.</summary>
internal sealed class ObjectivePanels(ServiceQueries queries, ObjectiveTargets targets)
{
    private const string Legend = "{{job}}";

    public IReadOnlyList<Panel> Stats => [Availability, Budget, Latency, Throughput, CacheHits, Compliance];

    public Panel Availability => Panel.Stat(
        "Availability, 30 days",
        $"The share of requests that did not end in an error of the server. Promised: {Share(targets.Availability)}. "
            + "In its first hour Prometheus knows no more than that.",
        Units.Share, new PanelQuery(queries.Availability, Legend)) with
    {
        Limits = Limits.AtLeast(targets.Availability),
    };

    public Panel Budget => Panel.Stat(
        "Error budget left", "The share of the failures that 30 days allow which is left; below 0 the promise is broken.",
        Units.Share, new PanelQuery(queries.BudgetLeft, Legend)) with
    {
        Limits = Limits.Better(0, 0.25),
    };

    public Panel Latency => Panel.Stat(
        "P99", $"The duration within which 99 of 100 requests end. Promised: {Milliseconds(targets.Latency)}.",
        Units.Seconds, new PanelQuery(queries.Quantile(0.99), Legend)) with
    {
        Limits = Limits.AtMost(targets.Latency),
    };

    public Panel Throughput => Panel.Stat(
        "Throughput",
        $"Requests in a second. Promised: {targets.Throughput.ToString(CultureInfo.InvariantCulture)}. Fewer are a fault only if more were sent.",
        Units.RequestsPerSecond, new PanelQuery(queries.Requests, Legend)) with
    {
        Limits = Limits.AtLeast(targets.Throughput),
    };

    public Panel CacheHits => Panel.Stat(
        "Cache hits", $"The share of lookups that a cache answers. Promised: {Share(targets.CacheHits)}.",
        Units.Share, new PanelQuery(queries.CacheHits, Legend)) with
    {
        Limits = Limits.AtLeast(targets.CacheHits),
        Empty = "no lookups",
    };

    public Panel Compliance => Panel.Stat(
        "Compliance", $"The share of evaluated requests that state the constitution. Promised: {Share(targets.Compliance)}.",
        Units.Share, new PanelQuery(queries.Compliance, Legend)) with
    {
        Limits = Limits.AtLeast(targets.Compliance),
    };

    public Panel Errors => Panel.Graph(
        "Errors", $"The share of requests that end in an error of the server. Allowed on average: {Share(1 - targets.Availability)}.",
        Units.Share, new PanelQuery(queries.ErrorShare, Legend)) with
    {
        Limits = Limits.AtMost(1 - targets.Availability),
    };

    public static Panel AsGraph(Panel stat) => stat with { Kind = PanelKind.TimeSeries, Width = 12, Height = 8 };

    public static string Share(double share) => $"{(100 * share).ToString("0.####", CultureInfo.InvariantCulture)} %";

    public static string Milliseconds(double seconds) => $"{(1_000 * seconds).ToString("0.####", CultureInfo.InvariantCulture)} ms";
}
