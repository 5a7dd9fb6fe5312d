// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Reports.Ledger;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Governance;

/// <summary><c>acgs-cli governance violations</c>.</summary>
internal static class ViolationsCommand
{
    public static Command Create()
    {
        var since = new Option<string?>("--since") { Description = "The earliest time: an age such as 24h or 7d, a date or a time.", HelpName = "time" };
        var until = new Option<string?>("--until") { Description = "The time that all come before.", HelpName = "time" };
        var rule = new Option<string?>("--rule") { Description = "The violated rule.", HelpName = "rule" };
        var severity = new Option<string?>("--severity") { Description = "The least severity." };
        severity.AcceptOnlyFromAmong([.. Enum.GetValues<ViolationSeverity>().Select(ViolationFields.Name)]);
        var service = new Option<string?>("--service") { Description = "The service that recorded them.", HelpName = "service" };
        var limit = new Option<int?>("--limit") { Description = "How many records at most, the newest first; all by default.", HelpName = "number" };
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(ViolationFormats.Names);
        var command = new Command("violations", "Lists recorded violations, the newest first.") { since, until, rule, severity, service, limit, format };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var query = new ViolationQuery
            {
                Since = TimeArgument.Parse("--since", parsed.GetValue(since), now),
                Until = TimeArgument.Parse("--until", parsed.GetValue(until), now),
                Rule = parsed.GetValue(rule),
                Severity = ViolationFields.ParseSeverity(parsed.GetValue(severity)),
                Service = parsed.GetValue(service),
                Limit = CheckLimit(parsed.GetValue(limit)),
            };
            return LedgerRun.Run(parsed, (store, stop) => Task.FromResult(Write(new(store, query, stop), parsed.GetValue(format)!)));
        });
        return command;
    }

    private static int? CheckLimit(int? limit) =>
        limit is < 1 ? throw new UsageException($"--limit takes a number from 1 on, not {limit}.") : limit;

    private static int Write(ViolationList violations, string format)
    {
        using (var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024))
        {
            ViolationFormats.Write(format, violations, output, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None);
        }

        Console.Error.WriteLine($"{Plural.Of(violations.Count, "record")}, {Plural.Of(violations.Total, "violation")}");
        if (violations.Unusable > 0)
        {
            Console.Error.WriteLine($"acgs-cli: {Plural.Of(violations.Unusable, "row")} left out that are no records; run 'acgs-cli ledger verify'.");
        }

        return violations.Unusable > 0 ? ExitCode.Failure : violations.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }
}
