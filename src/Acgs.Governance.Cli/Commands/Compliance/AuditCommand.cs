// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Text;
using Acgs.Governance.Cli.Audit;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports.Audit;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary><c>acgs-cli compliance audit</c>.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var date = new Option<string>("--date") { Description = "The day: today, yesterday or a date.", HelpName = "date", DefaultValueFactory = _ => "today" };
        var zone = new Option<string>("--tz")
        {
            Description = "The time zone of the day: a name of IANA, or local.",
            HelpName = "zone",
            DefaultValueFactory = _ => "UTC",
        };
        var prometheus = new Option<string?>("--prometheus") { Description = "Compare with what this Prometheus counted.", HelpName = "url" };
        var selector = SelectorOption.Create();
        var services = new Option<string[]>("--service")
        {
            Description = "Compare the hash that this running service states; may be repeated.",
            HelpName = "url",
        };
        var folder = new Option<string?>("--path") { Description = "Check the headers of this folder as well.", HelpName = "folder" };
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var report = LedgerOptions.File("--report", "Write an HTML page to this file as well.");
        var command = new Command("audit", "Audits a day: the ledger, what services counted, the headers, the hash everywhere.")
        {
            date, zone, prometheus, selector, services, folder, format, report,
        };
        VerificationOptions.AddTo(command);
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var request = new AuditRequest
            {
                Day = AuditDay.Parse(parsed.GetValue(date)!, parsed.GetValue(zone)!, TimeProvider.System.GetUtcNow()),
                Verification = VerificationOptions.Read(parsed),
                Prometheus = parsed.GetValue(prometheus) is { } url ? AddressArgument.Parse("--prometheus", url) : null,
                Selector = SelectorOption.Read(parsed, selector),
                Services = [.. (parsed.GetValue(services) ?? []).Select(service => AddressArgument.Parse("--service", service))],
                Folder = parsed.GetValue(folder),
                Configured = LedgerOptions.ReadSettings(parsed).Hash is { } hash ? new("service configuration", hash) : null,
            };
            var audit = LedgerRun.Run(parsed, "Auditing records", (store, progress, stop) => new AuditRun(request).RunAsync(store, progress, stop));
            Write(audit, parsed.GetValue(format)!);
            WritePage(audit, parsed.GetValue(report));
            return audit.ExitCode;
        });
        return command;
    }

    private static void Write(AuditResult audit, string format)
    {
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            AuditJson.Write(audit, output);
        }
        else
        {
            new AuditText(audit, Console.Out, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None).Write();
        }
    }

    private static void WritePage(AuditResult audit, string? path)
    {
        if (path is not null)
        {
            WholeFile.Write(path, file =>
            {
                using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                new AuditPage(audit, writer).Write();
            });
        }
    }
}
