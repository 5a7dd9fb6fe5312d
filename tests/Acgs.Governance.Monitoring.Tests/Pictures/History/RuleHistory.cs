// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>What the rules of the platform would have recorded and told of the past.</summary>
internal sealed class RuleHistory(HistoryServer server, MonitoringParameters parameters)
{
    /// <summary>Evaluates rules over a span, those first that others read.</summary>
    public async Task AddAsync(IReadOnlyList<RuleGroup> groups, HistorySpan span)
    {
        List<(string Name, string Expression, AlertRule? Alert)> left =
        [
            .. groups.SelectMany(group => group.Recording).Select(rule => (rule.Name, rule.Expression, (AlertRule?)null)),
            .. groups.SelectMany(group => group.Alerts).Select(alert => (alert.Name, alert.Expression, (AlertRule?)alert)),
        ];
        while (left.Count > 0)
        {
            var ready = left.Where(rule => !left.Exists(other => rule.Expression.Contains(other.Name, StringComparison.Ordinal))).ToArray();
            Assert.NotEmpty(ready);
            var series = new List<HistorySeries>();
            foreach (var (name, expression, alert) in ready)
            {
                var results = await server.QueryAsync(expression, span);
                series.AddRange(results.SelectMany(result => alert is null
                    ? [HistorySeries.Of(name, result.Labels, result.Values)]
                    : StatesOf(alert, result.Labels, result.Values, span)));
            }

            await server.AddAsync(series, span);
            left.RemoveAll(ready.Contains);
        }
    }

    private IEnumerable<HistorySeries> StatesOf(
        AlertRule alert, (string Name, string Value)[] labels, IReadOnlyDictionary<long, double> values, HistorySpan span)
    {
        var (pending, firing) = (new Dictionary<long, double>(), new Dictionary<long, double>());
        long? since = null;
        foreach (var at in span.Times())
        {
            since = values.ContainsKey(at) ? since ?? at : null;
            if (since is { } begin)
            {
                (at - begin >= alert.For.TotalSeconds ? firing : pending)[at] = 1;
            }
        }

        yield return StateOf(alert, "pending", labels, pending);
        yield return StateOf(alert, "firing", labels, firing);
    }

    // The labels of the rule take the place of those of what it found.
    private HistorySeries StateOf(AlertRule alert, string state, (string Name, string Value)[] labels, IReadOnlyDictionary<long, double> values)
    {
        (string Name, string Value)[] own =
        [
            ("alertname", alert.Name), ("alertstate", state),
            ("priority", alert.Priority.Name), ("severity", alert.Priority.Severity.ToString().ToLowerInvariant()),
            .. parameters.Labels,
        ];
        return HistorySeries.Of(ForeignSeries.Alerts, own.UnionBy(labels, label => label.Name), values);
    }
}
