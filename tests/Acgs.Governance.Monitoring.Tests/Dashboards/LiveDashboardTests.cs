// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards;
using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>The dashboards against a running platform: no query is refused, and no panel is empty.</summary>
public sealed class LiveDashboardTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Queries_AgainstARunningPlatform_AllHaveData()
    {
        await using var platform = await GovernedPlatform.StartAsync();
        Dashboard[] dashboards = [.. new PlatformDashboards(platform.Parameters).All];
        var empty = DashboardQueries.All(dashboards).ToList();

        // What has begun goes on, so that each is asked until it has data, and not again. A query that is refused ends the test.
        try
        {
            await Eventually.TrueAsync(async () => (empty = await StillEmptyAsync(platform.Prometheus, empty)).Count == 0, Deadline, "data for all queries");
        }
        catch (TimeoutException)
        {
            Assert.Fail($"No data for:\n{string.Join('\n', empty.Select(query => $"{query.Where}: {DashboardQueries.Substitute(query.Expression)}"))}");
        }

        await AssertLegendsAsync(platform.Prometheus, dashboards);
        await AssertVariablesAsync(platform.Prometheus, dashboards);
    }

    private static async Task<List<(string Where, string Expression)>> StillEmptyAsync(
        PrometheusServer prometheus, List<(string Where, string Expression)> queries)
    {
        var empty = new List<(string, string)>();
        foreach (var query in queries)
        {
            var samples = await prometheus.QueryAsync(DashboardQueries.Substitute(query.Expression));
            if (samples.Count == 0 || samples.All(sample => double.IsNaN(sample.Value)))
            {
                empty.Add(query);
            }
        }

        return empty;
    }

    private static async Task AssertLegendsAsync(PrometheusServer prometheus, Dashboard[] dashboards)
    {
        foreach (var (where, panel, query) in DashboardQueries.OfPanels(dashboards))
        {
            string[] named = [.. query.Legend.Split("{{").Skip(1).Select(part => part.Split("}}")[0]).Concat(panel.Columns)];
            await Eventually.TrueAsync(
                async () => named.Except((await AskAsync(prometheus, query.Expression)).SelectMany(sample => sample.Labels.Keys)).ToList() is [], Deadline,
                $"{where} to have the labels {string.Join(' ', named)}");
        }
    }

    // The series of a scrape that came too late are gone until the next one.
    private static Task<IReadOnlyList<PrometheusSample>> AskAsync(PrometheusServer prometheus, string expression) =>
        prometheus.QueryAsync(DashboardQueries.Substitute(expression));

    private static async Task AssertVariablesAsync(PrometheusServer prometheus, Dashboard[] dashboards)
    {
        foreach (var dashboard in dashboards)
        {
            string[] jobs = dashboard.IsOfExporters ? ["node", "postgresql", "redis"] : ["constitutional-ai"];
            await Eventually.TrueAsync(
                async () => jobs.SequenceEqual((await AskAsync(prometheus, dashboard.Variables[0].Selection))
                    .Select(sample => sample.Labels["job"]).Distinct().Order(StringComparer.Ordinal)),
                Deadline,
                $"{dashboard.Variables[0].Selection} to choose from {string.Join(' ', jobs)}");
        }
    }
}
