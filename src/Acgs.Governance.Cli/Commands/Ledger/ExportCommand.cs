// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary><c>acgs-cli ledger export</c>.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How records are written.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var output = LedgerOptions.File("--output", "Write the records to this file instead of standard output.", "-o");
        var command = new Command("export", "Writes all records in the order of the log, in the bytes that were hashed, one a line.") { format, output };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var path = parsed.GetValue(output);
            var title = path is not null || Console.IsOutputRedirected ? "Writing records" : null;
            var export = LedgerRun.Run(parsed, title, async (store, progress, stop) =>
            {
                var export = new LedgerExport(store);
                void Write(Stream stream) => export.WriteAsync(stream, progress, stop).GetAwaiter().GetResult();
                await Task.Run(() => LedgerOutput.Write(path, Write), CancellationToken.None);
                return export;
            });
            Console.Error.WriteLine($"{Plural.Of(export.End - export.Start, "record")}; root hash {export.RootHash} over {Plural.Of(export.End, "record")}");
            if (export.Start > 0)
            {
                Console.Error.WriteLine($"acgs-cli: records below {export.Start} were pruned; the first line is record {export.Start}.");
            }

            return ExitCode.Success;
        });
        return command;
    }
}
