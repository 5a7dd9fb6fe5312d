// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Scenarios;
using YamlDotNet.RepresentationModel;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>Scenarios as <c>promtool test rules</c> runs them.</summary>
internal static class RuleTestsFile
{
    private const string Firing = "count by (job, alertname) (ALERTS{alertstate=\"firing\"})";

    public static string Write(IEnumerable<RuleScenario> scenarios, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, "Tests of the rules: promtool test rules " + MonitoringFiles.RuleTests),
        Map(
            ("rule_files", List([Text(MonitoringFiles.Rules)])),
            ("evaluation_interval", Text("15s")),
            ("tests", List(scenarios.Select(Test)))));

    private static YamlMappingNode Test(RuleScenario scenario) => Map(
        ("name", Text(scenario.Name)),
        ("interval", Time(scenario.Interval)),
        ("input_series", List(scenario.Series.Select(series => Map(("series", Text(series.Series)), ("values", Text(series.Values)))))),
        ("promql_expr_test", List(scenario.Expected.Select(expected => Check(expected.At, expected.Firing)))));

    private static YamlMappingNode Check(TimeSpan at, string[] firing) => Map(
        ("expr", Text(Firing)),
        ("eval_time", Text($"{at.TotalSeconds}s")),
        ("exp_samples", List(firing.Select(alert => Map(("labels", Text(Labels(alert.Split('/')))), ("value", Text("1")))))));

    private static string Labels(string[] alert) => alert[0].Length == 0 ? $"{{alertname=\"{alert[1]}\"}}" : $"{{alertname=\"{alert[1]}\",job=\"{alert[0]}\"}}";
}
