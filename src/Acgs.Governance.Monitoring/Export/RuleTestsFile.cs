// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Scenarios;
using YamlDotNet.RepresentationModel;
using static Acgs.Governance.Monitoring.Export.YamlText;

namespace Acgs.Governance.Monitoring.Export;

/// <summary>Scenarios as <c>promtool test rules</c> runs them.</summary>
internal static class RuleTestsFile
{
    private const string Firing = "count by (job, alertname) (ALERTS{alertstate=\"firing\"})";

    public static string Write(string file, ScenarioSet scenarios, MonitoringParameters parameters, string hash) => YamlText.Write(
        MonitoringFiles.Comment(hash, $"Tests of the rules: promtool test rules {file}"),
        Map(
            ("rule_files", List([Text(MonitoringFiles.Rules)])),
            ("evaluation_interval", Time(scenarios.Interval)),
            // Otherwise their order is any, and what one group records another has an evaluation later.
            ("group_eval_order", List(new PlatformRules(parameters).Groups.Select(group => Text(group.Name)))),
            ("tests", List(scenarios.Scenarios.Select(scenario => Test(scenario, parameters))))));

    private static YamlMappingNode Test(RuleScenario scenario, MonitoringParameters parameters)
    {
        var checks = scenario.Expected.Select(expected => Check(Firing, expected.Minutes, [.. expected.Alerts.Select(Sample)]))
            .Concat(scenario.Checks.Select(check => Check(check.Query, check.Minutes, [("{}", "1")])));
        var test = Map(
            ("name", Text(scenario.Name)),
            ("interval", Time(scenario.Interval)),
            ("input_series", List(scenario.Series.Select(series => Map(("series", Text(series.Series)), ("values", Text(series.Values)))))),
            ("promql_expr_test", List(checks)));
        if (scenario.Read.Count > 0)
        {
            test.Add("alert_rule_test", List(scenario.Read.Select(read => Alert(read, parameters))));
        }

        return test;
    }

    private static YamlMappingNode Check(string query, double minutes, (string Labels, string Value)[] samples) => Map(
        ("expr", Text(query)),
        ("eval_time", Seconds(minutes)),
        ("exp_samples", List(samples.Select(sample => Map(("labels", Text(sample.Labels)), ("value", Text(sample.Value)))))));

    private static YamlMappingNode Alert(ReadAlert read, MonitoringParameters parameters) => Map(
        ("alertname", Text(read.Rule.Name)),
        ("eval_time", Seconds(read.Minutes)),
        ("exp_alerts", List([
            Map(
                ("exp_labels", Map([.. read.Labels.Select(label => (label.Name, (YamlNode)Text(label.Value))), .. RulesFile.LabelsOf(read.Rule, parameters)])),
                ("exp_annotations", RulesFile.Annotations(read.Rule with { Description = read.Description }, parameters))),
        ])));

    private static (string Labels, string Value) Sample(FiringAlert alert) => ($"{{alertname=\"{alert.Name}\",job=\"{alert.Job}\"}}", $"{alert.Count}");

    private static YamlScalarNode Seconds(double minutes) => Text($"{Math.Round(minutes * 60)}s");
}
