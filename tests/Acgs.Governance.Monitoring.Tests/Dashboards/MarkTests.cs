// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Dashboards.Queries;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>What is marked in graphs: changes, and nothing else. The engine is that of Prometheus, in a time of its own.</summary>
public sealed class MarkTests : IDisposable
{
    private const int ScrapesOfMinute = 12;
    private const string Deployments = "Deployments";
    private const string Constitution = "Constitution";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-marks-");

    public void Dispose() => _folder.Delete(recursive: true);

    // What a service runs in each minute: a dot is nothing, x is both. Asked at every full minute, as Grafana does.
    [Theory]
    [InlineData(Deployments, "aaaaaaaaaa", "0a")]
    [InlineData(Deployments, "aaaabbbbbb", "0a 4b")]
    [InlineData(Deployments, "aaxxxbbbbb", "0a 2b")]
    [InlineData(Deployments, "aaaabbbaaa", "0a 4b 7a")]
    [InlineData(Deployments, "aaaa...aaa", "0a")]
    [InlineData(Deployments, "aaaa...bbb", "0a 7b")]
    [InlineData(Deployments, "...aaaaaaa", "3a")]
    [InlineData(Constitution, "aaaaaaaaaa", "0a")]
    [InlineData(Constitution, "aaaabbbaaa", "0a 4b 7a")]
    public async Task Changes_AreMarkedOnce(string name, string values, string marks)
    {
        var mark = Marks.Of(new Chosen(new())).Single(mark => mark.Name == name);
        var label = name == Deployments ? "version" : "constitutional_hash";

        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "marks.test.yml"), Test(mark, label, values, marks.Split(' ')), TestContext.Current.CancellationToken);
        await Promtool.AssertContentAsync(_folder.FullName, "test", "rules", "marks.test.yml");
    }

    private static string Test(EventMark mark, string label, string values, string[] marks)
    {
        var other = label == "version" ? "constitutional_hash" : "version";
        var series = values.Where(char.IsLetter).Where(value => value != 'x').Distinct().Select(value =>
            $"      - series: 'acgs_build_info{{job=\"auth\",instance=\"one\",service=\"auth\",{other}=\"same\",{label}=\"{value}\"}}'\n"
            + $"        values: '{Values(values, value)}'\n");
        var expression = DashboardQueries.Substitute(mark.Expression).Replace("\n", " ", StringComparison.Ordinal);
        var checks = Enumerable.Range(0, values.Length).Select(minute =>
            $"      - expr: '{expression}'\n        eval_time: {minute}m\n"
            + $"        exp_samples: [{string.Join(", ", marks.Where(mark => mark[0] - '0' == minute).Select(Sample))}]\n");
        return $"evaluation_interval: 5s\ntests:\n  - interval: 5s\n    input_series:\n{string.Concat(series)}    promql_expr_test:\n{string.Concat(checks)}";

        string Sample(string mark) => $"{{ labels: '{{job=\"auth\",{label}=\"{mark[1]}\"}}', value: 1 }}";
    }

    private static string Values(string values, char one) =>
        string.Join(' ', values.SelectMany(value => Enumerable.Repeat(value == one || value == 'x' ? "1" : "stale", ScrapesOfMinute)));
}
