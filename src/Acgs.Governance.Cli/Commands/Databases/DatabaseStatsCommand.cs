// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports.Databases;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Databases;
using Npgsql;

namespace Acgs.Governance.Cli.Commands.Databases;

/// <summary><c>acgs-cli db stats</c>.</summary>
internal static class DatabaseStatsCommand
{
    private const int MostRows = 100;

    public static Command Create()
    {
        var top = new Option<int>("--top")
        {
            Description = $"The length of the lists of tables and statements, from 1 to {MostRows}.",
            HelpName = "count",
            DefaultValueFactory = _ => 5,
        };
        var timeout = new Option<string>("--timeout") { Description = "How long it may take.", HelpName = "time", DefaultValueFactory = _ => "10s" };
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("stats", "Shows what a PostgreSQL database does: connections, locks, cache hits, dead rows, expensive statements.")
        {
            top, timeout, format, DatabaseOptions.Database, LedgerOptions.Configuration,
        };
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            var rows = parsed.GetValue(top) is >= 1 and <= MostRows and var count ? count
                : throw new UsageException($"--top takes a count from 1 to {MostRows}.");
            var deadline = DurationArgument.Parse("--timeout", parsed.GetValue(timeout)!);
            return Run(DatabaseOptions.Find(parsed, LedgerOptions.ReadSettings(parsed).Configuration), deadline, rows, parsed.GetValue(format) == "json");
        });
        return command;
    }

    private static int Run(NpgsqlConnectionStringBuilder connection, TimeSpan timeout, int top, bool isJson)
    {
        using var signals = new StopSignals();
        var reader = new DatabaseStatisticsReader(connection, timeout, TimeProvider.System);
        var statistics = reader.ReadAsync(top, signals.Token).GetAwaiter().GetResult();
        ResultOutput.Write(
            isJson,
            output => DatabaseJson.Write(statistics, output),
            output => new DatabaseText(output, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None, top).Write(statistics));
        return ExitCode.Success;
    }
}
