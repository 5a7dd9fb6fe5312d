// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Commands.Caches;

/// <summary><c>acgs-cli cache clear</c>.</summary>
internal static class CacheClearCommand
{
    public static Command Create()
    {
        var prefix = new Option<string>("--prefix")
        {
            Description = "What the keys begin with; no character of it is special.",
            HelpName = "text",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Count the keys, show some of them, and remove nothing." };
        var yes = new Option<bool>("--yes") { Description = "Remove without asking." };
        var noRecord = new Option<bool>("--no-record") { Description = "Remove without a record in the ledger." };
        var command = new Command("clear", "Removes the keys of a Redis server that begin with a prefix, and records it in the ledger.")
        {
            prefix, dryRun, yes, noRecord,
        };
        CacheOptions.AddTo(command);
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = new SettingsProvider(Environment.CurrentDirectory);
            GlobalOptions.Assert(parsed, settings);
            var text = parsed.GetValue(prefix) is { Length: > 0 } given ? given
                : throw new UsageException("--prefix is empty, which all keys begin with: name those that are to go.");
            var address = CacheOptions.Find(parsed);
            var clearing = new CacheClearing(address, text, CacheOptions.ReadTimeout(parsed), TimeProvider.System);
            if (parsed.GetValue(dryRun))
            {
                Show(Preview(clearing), text, address);
                return ExitCode.Success;
            }

            var record = parsed.GetValue(noRecord) ? null : CacheClearRecord.Open(parsed, settings.Default.Constitution.Active);
            return parsed.GetValue(yes) || Confirm(clearing, text, address) ? Run(clearing, record) : ExitCode.Findings;
        });
        return command;
    }

    private static CachePreview Preview(CacheClearing clearing)
    {
        using var signals = new StopSignals();
        return clearing.PreviewAsync(signals.Token).GetAwaiter().GetResult();
    }

    private static void Show(CachePreview preview, string prefix, RedisAddress address)
    {
        var keys = $"{Plural.Of(preview.Count, "key")} of Redis at {address}, database {address.Database}";
        Console.Out.WriteLine($"{keys}, {(preview.Count == 1 ? "begins" : "begin")} with '{ControlCharacters.Escape(prefix)}'");
        foreach (var sample in preview.Samples)
        {
            Console.Out.WriteLine($"  {ControlCharacters.Escape(sample)}");
        }

        if (preview.Count > preview.Samples.Count)
        {
            Console.Out.WriteLine($"  and {Plural.Of(preview.Count - preview.Samples.Count, "other")}");
        }
    }

    private static bool Confirm(CacheClearing clearing, string prefix, RedisAddress address)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw new UsageException("nothing was removed: not a terminal, so nobody can confirm; use --yes to remove or --dry-run to preview.");
        }

        Show(Preview(clearing), prefix, address);
        Console.Error.Write("Remove them? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static int Run(CacheClearing clearing, CacheClearRecord? record)
    {
        using var signals = new StopSignals();
        CacheRemoval? removal = null;
        ProgressBar.Run("Removing keys", TerminalCapabilities.SupportsProgress, progress =>
            removal = clearing.RemoveAsync(() => record?.Begin(), progress, signals.Token).GetAwaiter().GetResult());
        Console.Out.WriteLine($"{Plural.Of(removal!.Count, "key")} removed{(removal.IsStopped ? "; stopped before the end" : string.Empty)}");
        record?.End(removal);
        return removal.Failure is { } failure
            ? throw new FailureException($"{failure.TrimEnd('.')}; perhaps more keys of the last batch were removed than counted.")
            : removal.IsStopped ? ExitCode.Failure : ExitCode.Success;
    }
}
