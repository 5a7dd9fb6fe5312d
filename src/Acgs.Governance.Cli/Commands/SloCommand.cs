// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Acgs.Governance.Cli.Audit;
using Acgs.Governance.Cli.Reports.Slo;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli slo</c>.</summary>
internal static partial class SloCommand
{
    private static readonly ObjectiveTargets Guide = new();

    public static Command Create()
    {
        var prometheus = new Option<string>("--prometheus")
        {
            Description = "The address of Prometheus.",
            HelpName = "url",
            DefaultValueFactory = _ => "http://localhost:9091",
        };
        var selector = new Option<string>("--selector")
        {
            Description = "Which services, by labels such as job=\"auth\"; all by default.",
            HelpName = "labels",
            DefaultValueFactory = _ => string.Empty,
        };
        var window = Time("--window", "The time over which rates are taken.", "5m");
        var period = Time("--period", "The time over which availability is promised.", "30d");
        var availability = Number("--availability", "The least share of requests without an error of the server, in percent.", 100 * Guide.Availability);
        var latency = Number("--p99", "The longest time within which 99 of 100 requests end, in milliseconds.", 1_000 * Guide.Latency);
        var throughput = Number("--throughput", "The least number of requests in a second.", Guide.Throughput);
        var hits = Number("--cache-hits", "The least share of lookups that find a value, in percent.", 100 * Guide.CacheHits);
        var compliance = Number("--compliance", "The least share of evaluated requests that state the constitution, in percent.", 100 * Guide.Compliance);
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("slo", "Compares what Prometheus has measured with what the platform promises.")
        {
            prometheus, selector, window, period, availability, latency, throughput, hits, compliance, format,
        };
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            var targets = new ObjectiveTargets
            {
                Availability = Share("--availability", parsed.GetValue(availability), below: true),
                Latency = Positive("--p99", parsed.GetValue(latency)) / 1_000,
                Throughput = Positive("--throughput", parsed.GetValue(throughput)),
                CacheHits = Share("--cache-hits", parsed.GetValue(hits)),
                Compliance = Share("--compliance", parsed.GetValue(compliance)),
            };
            var queries = new ObjectiveQueries(
                targets, parsed.GetValue(selector)!, Checked("--window", parsed.GetValue(window)!), Checked("--period", parsed.GetValue(period)!));
            var address = HttpSource.ParseAddress("--prometheus", parsed.GetValue(prometheus)!);
            return Run(targets, queries, address, parsed.GetValue(format) == "json");
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

    private static Option<double> Number(string name, string description, double value) =>
        new(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => value };

    private static string Checked(string option, string time) => PrometheusTime().IsMatch(time)
        ? time
        : throw new UsageException($"{option} takes a time of Prometheus such as 5m, 12h or 30d.");

    private static double Share(string option, double percent, bool below = false) => percent > 0 && percent <= 100 && !(below && percent == 100)
        ? percent / 100
        : throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"{option} takes a number of percent {(below ? "below" : "up to")} 100, not {percent}."));

    private static double Positive(string option, double number) => number > 0 && double.IsFinite(number)
        ? number
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option} takes a number above 0, not {number}."));

    [GeneratedRegex(@"^[1-9]\d{0,6}(s|m|h|d|w|y)\z")]
    private static partial Regex PrometheusTime();
}
