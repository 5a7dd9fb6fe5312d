// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports.Incidents;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Incidents.Detection;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary><c>acgs-cli incidents detect</c>.</summary>
internal static class DetectCommand
{
    public static Command Create()
    {
        var sources = new SourceOptions();
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("detect", "Groups what fires and what was violated by its cause, and says what nobody attends to.");
        sources.AddTo(command);
        command.Add(format);
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var detection = sources.Detect(parsed);
            Write(detection, parsed.GetValue(format) == "json");
            return detection.Failed.Count > 0 ? ExitCode.Failure
                : detection.Candidates.Any(candidate => candidate.IsUnattended) ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }

    private static void Write(IncidentDetection detection, bool isJson)
    {
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            DetectionJson.Write(detection, output);
        }
        else
        {
            new DetectionText(Console.Out, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None).Write(detection);
        }
    }
}
