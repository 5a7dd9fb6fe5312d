// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports.Caches;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Commands.Caches;

/// <summary><c>acgs-cli cache stats</c>.</summary>
internal static class CacheStatsCommand
{
    public static Command Create()
    {
        var interval = new Option<string>("--interval")
        {
            Description = "The time over which the hit rate is taken.",
            HelpName = "time",
            DefaultValueFactory = _ => "5s",
        };
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("stats", "Shows what a Redis server does: hit rate, memory, evictions, clients, replication.") { interval, format };
        CacheOptions.AddTo(command);
        command.Add(LedgerOptions.Configuration);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            var period = DurationArgument.Parse("--interval", parsed.GetValue(interval)!);
            return Run(CacheOptions.Find(parsed), CacheOptions.ReadTimeout(parsed), period, parsed.GetValue(format) == "json");
        });
        return command;
    }

    private static int Run(RedisAddress address, TimeSpan timeout, TimeSpan interval, bool isJson)
    {
        using var signals = new StopSignals();
        var statistics = new CacheStatisticsReader(address, timeout, TimeProvider.System).ReadAsync(interval, signals.Token).GetAwaiter().GetResult();
        ResultOutput.Write(
            isJson,
            output => CacheJson.Write(statistics, $"{address}", output),
            output => new CacheText(output, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None).Write(statistics, $"{address}"));
        return ExitCode.Success;
    }
}
