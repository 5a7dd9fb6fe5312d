// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>No dashboard names a series or a label that nobody exports.</summary>
public sealed class QueryNameTests
{
    private static readonly MonitoringParameters Labelled = new() { Services = [new("auth", "auth:8016")], Labels = [("env", "prod")] };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Names_OfAllQueries_AreExportedOrRecorded(bool isLabelled)
    {
        var parameters = isLabelled ? Labelled : new();
        var known = new KnownSeries(parameters);

        var faults = DashboardQueries.All([.. new PlatformDashboards(parameters).All])
            .SelectMany(query => known.Faults(query.Expression).Select(fault => $"{query.Where}: {fault}"));

        Assert.Equal([], faults);
    }

    [Theory]
    [InlineData("acgs_requests_total{job=\"a\",path=\"/\"}", "acgs_requests_total has no label path")]
    [InlineData("rate(acgs_request_total{job=\"a\"}[5m])", "no series acgs_request_total")]
    [InlineData("sum by (path) (rate(acgs_requests_total{job=\"a\"}[5m]))", "no series has the label path")]
    [InlineData("1 - acgs_requests_total offset 5m", "acgs_requests_total is no function, and has no matchers")]
    [InlineData("{__name__=~\"redis_up|pg_down\"}", "no series pg_down")]
    [InlineData("job:acgs_requests:rate7m{job=\"a\"}", "no series job:acgs_requests:rate7m")]
    [InlineData("up{job=\"a\"} * on (shard) up{job=\"b\"}", "no series has the label shard")]
    public void Names_ThatNobodyExports_AreFound(string expression, string fault) => Assert.Equal([fault], new KnownSeries(new()).Faults(expression));

    [Fact]
    public void Legends_OfAllQueries_NameLabelsOfTheirSeries()
    {
        var known = new KnownSeries(new());

        Assert.All(
            DashboardQueries.OfPanels(new PlatformDashboards(new()).All),
            query => Assert.Equal([], known.Faults($"{query.Query.Expression} unless on ({string.Join(", ", LabelsOf(query.Query.Legend))}) vector(0)")));
    }

    [Fact]
    public void Names_OfAlerts_BeginAsPanelsSelectThem() =>
        Assert.All(new PlatformRules(new()).Alerts, alert => Assert.StartsWith("Acgs", alert.Name, StringComparison.Ordinal));

    private static IEnumerable<string> LabelsOf(string legend) =>
        legend.Split("{{", StringSplitOptions.None).Skip(1).Select(part => part.Split("}}")[0]);
}
