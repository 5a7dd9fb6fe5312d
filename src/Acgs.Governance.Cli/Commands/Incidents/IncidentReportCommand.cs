// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports.Incidents;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;
using Acgs.Governance.Operations.Incidents.Reporting;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary><c>acgs-cli incidents report</c>.</summary>
internal sealed class IncidentReportCommand
{
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(1);

    private readonly Option<string?> _from = new("--from")
    {
        Description = "The begin of what is looked at: an age, a date or a time; that of the incident by default.",
        HelpName = "time",
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = "Its end; when the incident was closed by default, or now.",
        HelpName = "time",
    };

    private readonly Option<string> _format = new("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "markdown" };
    private readonly ObjectiveOptions _targets = new();

    private IncidentReportCommand() => _format.AcceptOnlyFromAmong("markdown", "json");

    public static Command Create()
    {
        var options = new IncidentReportCommand();
        var command = new Command("report", "Writes what is known of an incident, each line with its record, as the draft of a post-mortem.")
        {
            IncidentCommands.Id, options._from, options._until, SourceOptions.Prometheus, SourceOptions.Selector, options._format,
        };
        options._targets.AddTo(command);
        VerificationOptions.AddTo(command);
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) => options.Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (id, input, outbox) = (IncidentArguments.ReadId(parsed), VerificationOptions.Read(parsed), LedgerOptions.FindOutbox(parsed));
        var (prometheus, targets) = (SourceOptions.ReadPrometheus(parsed), _targets.Read(parsed));
        var selector = SelectorOption.Read(parsed, SourceOptions.Selector);
        var report = IncidentCommands.Run(parsed, async (incidents, ledger, stop) =>
        {
            var incident = await incidents.ReadAsync(id, stop);
            var report = new IncidentReport(incident, WindowOf(parsed, incident));
            report.AddEntries();
            await using var alerts = LedgerStores.Open(outbox);
            var known = await new AlertSection(report).AddAsync((IAlertOutbox)alerts, stop);
            await new LedgerSection(ledger, report).AddAsync(known, end => VerificationRun.RunAsync(ledger, input, progress: null, end), stop);
            await new PrometheusSection(report).AddAsync(prometheus, selector, targets, stop);
            return report;
        });
        Write(report, IncidentCommands.HashOf(LedgerOptions.ReadSettings(parsed)), parsed.GetValue(_format) == "json");
        return report.HasFindings ? ExitCode.Findings : ExitCode.Success;
    }

    private ReportWindow WindowOf(ParseResult parsed, Incident incident)
    {
        var now = TimeProvider.System.GetUtcNow();
        var from = TimeArgument.ParsePast("--from", parsed.GetValue(_from), now);
        var until = TimeArgument.ParsePast("--until", parsed.GetValue(_until), now);
        return WindowOf(from ?? incident.StartedAt, until ?? incident.Closed?.At ?? now, isGiven: from is not null || until is not null);
    }

    // The clock of the store, by which an incident begins, may be ahead of ours.
    private static ReportWindow WindowOf(DateTimeOffset from, DateTimeOffset until, bool isGiven)
    {
        until = until > from || isGiven ? until : from + ShortestWindow;
        return from < until
            ? new(from, until)
            : throw new UsageException($"--from ({ViolationFields.Format(from)}) must come before --until ({ViolationFields.Format(until)}).");
    }

    private static void Write(IncidentReport report, string hash, bool isJson)
    {
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            IncidentReportJson.Write(report, hash, output);
        }
        else
        {
            new IncidentMarkdown(Console.Out, hash).Write(report);
        }
    }
}
