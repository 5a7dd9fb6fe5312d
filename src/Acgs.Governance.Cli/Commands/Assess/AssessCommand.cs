// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports.Assess;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Operations.Assessment;
using Acgs.Governance.Operations.Caches;
using Acgs.Governance.Operations.Health;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary><c>acgs-cli assess</c>.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var (targets, options, objectives) = (new TargetArguments(), new AssessOptions(), new ObjectiveOptions());
        var command = new Command("assess", "Looks at the whole platform at once, and says what somebody has to act on.");
        targets.AddTo(command);
        options.AddTo(command);
        objectives.AddFaultsTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = new SettingsProvider(Environment.CurrentDirectory);
            GlobalOptions.Assert(parsed, settings);
            var constitution = settings.Default.Constitution;
            var request = new AssessRequest(parsed, options, objectives.Read(parsed), new(constitution.Active, [.. constitution.Accepted]));
            var (asked, optional) = targets.Read(parsed);
            using var round = new HealthRound(
                asked, request.Timeout, request.Hashes, Environment.GetEnvironmentVariable(RedisSession.PasswordVariable), TimeProvider.System);
            using var http = new HttpSource(request.Timeout);
            var checks = request.ChecksWith(http, asked);
            var run = new AssessmentRun(
                new(round, optional, request.Hashes), checks, request.Timeout, parsed.GetValue(options.ExpectsClean), TimeProvider.System);
            var report = new AssessReport(Run(run), request.Hashes.Active, request.Now, request.Since, parsed.GetValue(options.ShowsInventory));
            Write(report, parsed.GetValue(options.Format)!);
            return report.Result.IsIncomplete ? ExitCode.Failure : report.Result.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }

    private static AssessmentResult Run(AssessmentRun run)
    {
        using var signals = new StopSignals();
        try
        {
            return run.RunAsync(signals.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            throw new FailureException("stopped before the end; run the command again.");
        }
    }

    private static void Write(AssessReport report, string format)
    {
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            AssessJson.Write(report, output);
        }
        else if (format == "markdown")
        {
            AssessMarkdown.Write(report, Console.Out);
        }
        else
        {
            new AssessText(report, Console.Out, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None).Write();
        }
    }
}
