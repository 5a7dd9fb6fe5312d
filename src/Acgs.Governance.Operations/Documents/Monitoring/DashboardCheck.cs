// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Monitoring.Dashboards;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>Looks for addresses of our dashboards that no dashboard has.</summary>
internal sealed partial class DashboardCheck : IDocumentCheck
{
    private static readonly string[] Known = [.. new PlatformDashboards(new MonitoringParameters()).All.Select(dashboard => dashboard.Uid)];

    private static readonly string Grafana = HealthTarget.Guide.First(target => target.Name == "grafana").Address.Authority;

    public IEnumerable<Defect> Find(CheckedDocument document) => document.Markdown.Blocks.SelectMany(block => Address().Matches(block.Text)
        .Where(match => IsOurs(match, document.IsOfPlatform) && !Known.Contains(match.Groups["uid"].Value))
        .Select(match => new Defect(
            DocumentRule.UnknownDashboard, block.LineAt(match.Index), match.Groups["uid"].Value,
            $"no exported dashboard has this uid; there are {string.Join(", ", Known)}")));

    // Others have dashboards of their own.
    private static bool IsOurs(Match match, bool isOfPlatform) =>
        (isOfPlatform && match.Groups["host"].Value == Grafana) || match.Groups["uid"].Value.StartsWith("acgs", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://(?<host>[^\s/<>()""'`]+)(?:/[^\s/<>()""'`]+)*?/d/(?<uid>[A-Za-z0-9][\w-]*)")]
    private static partial Regex Address();
}
