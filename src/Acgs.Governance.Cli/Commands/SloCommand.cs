// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports.Slo;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli slo</c>.</summary>
internal static class SloCommand
{
    public static Command Create()
    {
        var prometheus = new Option<string>("--prometheus")
        {
            Description = "The address of Prometheus.",
            HelpName = "url",
            DefaultValueFactory = _ => "http://localhost:9091",
        };
        var selector = SelectorOption.Create();
        var window = Time("--window", "The time over which rates are taken.", "5m");
        var period = Time("--period", "The time over which availability is promised.", "30d");
        var targets = new ObjectiveOptions();
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("slo", "Compares what Prometheus has measured with what the platform promises.")
        {
            prometheus, selector, window, period,
        };
        targets.AddTo(command);
        command.Options.Add(format);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            var promised = targets.Read(parsed);
            var queries = new ObjectiveQueries(
                promised, SelectorOption.Read(parsed, selector).ToString(),
                PrometheusTime.Check("--window", parsed.GetValue(window)!), PrometheusTime.Check("--period", parsed.GetValue(period)!));
            var address = AddressArgument.Parse("--prometheus", parsed.GetValue(prometheus)!);
            return Run(promised, queries, address, parsed.GetValue(format) == "json");
        });
        return command;
    }

    private static int Run(ObjectiveTargets targets, ObjectiveQueries queries, Uri address, bool isJson)
    {
        using var http = new HttpSource();
        using var signals = new StopSignals();
        var report = SloReport.ReadAsync(targets, queries, query => PrometheusQuery.ReadAsync(http, address, query, time: null, signals.Token))
            .GetAwaiter().GetResult();
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            SloJson.Write(report, HttpSource.NameOf(address), output);
        }
        else
        {
            new SloText(Console.Out, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None).Write(report);
        }

        return report.IsMet ? ExitCode.Success : ExitCode.Findings;
    }

    private static Option<string> Time(string name, string description, string value) =>
        new(name) { Description = description, HelpName = "time", DefaultValueFactory = _ => value };
}
