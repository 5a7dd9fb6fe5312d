// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Alerts;
using Acgs.Governance.Cli.Reports.Health;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Operations.Caches;
using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli health</c>.</summary>
internal static class HealthCommand
{
    public static Command Create()
    {
        var targets = new TargetArguments();
        var timeout = Duration("--timeout", "How long all together may take.", "5s");
        var watch = new Option<bool>("--watch") { Description = "Ask again and again, and write what changes, until interrupted." };
        var interval = Duration("--interval", "The time between two rounds of --watch.", "5s");
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var alert = new Option<bool>("--alert")
        {
            Description = "Send an alert when a target becomes unhealthy or degraded, and one when it is healthy again, to the configured receivers.",
        };
        var command = new Command("health", "Asks services and servers for their health, all at once.")
        {
            timeout, watch, interval, format, alert, TargetAlerts.State, TargetAlerts.Configuration,
        };
        targets.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = new SettingsProvider(Environment.CurrentDirectory);
            GlobalOptions.Assert(parsed, settings);
            var (asked, names) = targets.Read(parsed);
            var isJson = parsed.GetValue(format) == "json";
            if (isJson && parsed.GetValue(watch))
            {
                throw new UsageException("--watch writes text; leave out --format json.");
            }

            var constitution = settings.Default.Constitution;
            var hashes = new HashExpectation(constitution.Active, [.. constitution.Accepted]);
            var deadline = DurationArgument.Parse("--timeout", parsed.GetValue(timeout)!);
            var password = Environment.GetEnvironmentVariable(RedisSession.PasswordVariable);
            var pause = parsed.GetValue(watch) ? DurationArgument.Parse("--interval", parsed.GetValue(interval)!) : (TimeSpan?)null;
            using var round = new HealthRound(asked, deadline, hashes, password, TimeProvider.System);
            return parsed.GetValue(alert)
                ? TargetAlerts.Run(parsed, hashes.Active, deadline, Work)
                : RunAlone(Work);

            int Work(TargetAlerts? alerts, CancellationToken stop) => pause is null
                ? Ask(round, names, isJson, hashes.Active, alerts, stop)
                : Watch(round, pause.Value, names, alerts, stop);
        });
        return command;
    }

    private static int RunAlone(Func<TargetAlerts?, CancellationToken, int> work)
    {
        using var signals = new StopSignals();
        return work(null, signals.Token);
    }

    private static Option<string> Duration(string name, string description, string value) =>
        new(name) { Description = description, HelpName = "time", DefaultValueFactory = _ => value };

    private static int Ask(
        HealthRound round, HashSet<string> optional, bool isJson, string hash, TargetAlerts? alerts, CancellationToken stop)
    {
        HealthSummary summary;
        try
        {
            summary = new(round.RunAsync(stop).GetAwaiter().GetResult(), optional);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new FailureException("stopped before the targets answered; run the command again.");
        }

        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            HealthJson.Write(summary, hash, output);
        }
        else
        {
            Text().Write(summary);
        }

        alerts?.Tell(summary, stop);
        return alerts?.Deliver(stop) == false ? ExitCode.Failure : Code(summary);
    }

    private static int Watch(HealthRound round, TimeSpan interval, HashSet<string> optional, TargetAlerts? alerts, CancellationToken stop)
    {
        var text = Text();
        var last = new HealthWatch(round, interval, TimeProvider.System).RunAsync(
            health =>
            {
                text.Write(new(health, optional));
                alerts?.Tell(new(health, optional), stop);
            },
            (before, after) =>
            {
                text.WriteChange(before, after);
                alerts?.Tell(new([after], optional), stop);
            },
            stop).GetAwaiter().GetResult();
        return last is null ? ExitCode.Failure : Code(new(last, optional));
    }

    private static HealthText Text() => new(Console.Out, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None, TimeProvider.System);

    private static int Code(HealthSummary summary) => summary.Status == TargetStatus.Unhealthy ? ExitCode.Findings : ExitCode.Success;
}
