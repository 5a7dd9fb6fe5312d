// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary><c>acgs-cli compliance fix</c>.</summary>
internal static class FixCommand
{
    private const string UnknownHash = "constitutional_hash_unknown";

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done and write nothing." };
        var diff = new Option<bool>("--diff") { Description = "Print the changes as a patch for git apply and write nothing." };
        var accept = new Option<bool>("--accept-new-constitution")
        {
            Description = "Replace hashes that are neither active nor accepted. A wrong hash is evidence: look at it first.",
        };
        var record = new Option<bool>("--record") { Description = "Record in the ledger that unknown hashes were replaced." };
        var command = new Command("fix", "Inserts, corrects and moves the headers of files, and repairs what naive stamping broke.")
        {
            format, FileOptions.Level, dryRun, diff, accept, record,
        };
        LedgerOptions.AddTo(command);
        FileOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new FixOptions
            {
                IsWriting = !parsed.GetValue(dryRun) && !parsed.GetValue(diff),
                IsDiffWanted = parsed.GetValue(diff),
                AcceptsNewConstitution = parsed.GetValue(accept),
            };
            var (files, settings) = FileOptions.Read(parsed);
            var fix = new TreeFix(files, settings, FileOptions.ReadLevel(parsed), options);
            return !parsed.GetValue(record) ? FixRun.Run(fix, parsed.GetValue(format)!)
                : OperatorCommands.AreLinked ? RunRecorded(parsed, fix, parsed.GetValue(format)!)
                : OperatorCommands.HandOver(parsed);
        });
        return command;
    }

    private static int RunRecorded(ParseResult parsed, TreeFix fix, string format)
    {
        if (fix.Options is not { IsWriting: true, AcceptsNewConstitution: true })
        {
            throw new UsageException("--record records what --accept-new-constitution writes; without writing there is nothing to record.");
        }

        // Before a file is changed: without a ledger nothing is to be accepted.
        LedgerRun.Run(parsed, (store, stop) => store.ReadOriginAsync(stop));
        var code = FixRun.Run(fix, format);
        if (fix.Accepted.Count() is > 0 and var files)
        {
            var record = new OperatorRecord(UnknownHash, "accepted", ViolationSeverity.High, fix.Settings.Default.Constitution.Active) { Count = files };
            var id = LedgerRun.Run(parsed, (store, stop) => OperatorRecords.AppendAsync(store, record, stop));
            Console.Error.WriteLine($"recorded as {id}");
        }

        return code;
    }
}
