// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Documents;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Reports.Documents;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Commands.Docs;

/// <summary><c>acgs-cli docs check</c>.</summary>
internal static class DocsCheckCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(DocumentFormats.Names);
        var command = new Command("check", "Checks Markdown: links, commands, queries, ports, secrets, dates; without the network.") { format };
        foreach (var option in ResultOptions.All)
        {
            command.Add(option);
        }

        Compliance.FileOptions.AddTo(command);
        command.SetAction(parsed => Run(parsed, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ParseResult parsed, string format)
    {
        var options = new ResultOptions(parsed);
        options.Verify();
        var (files, _) = Compliance.FileOptions.Read(parsed);
        var baseline = options.Baseline is { } known ? BaselineFile.Read(known, options.IsBaselineUpdated) : null;
        var tree = new RepositoryTree(files.Root, files.Staged is not null);
        var grammar = new ToolGrammar(parsed.RootCommandResult.Command);
        var check = new DocumentRun(files, new DocumentChecker(tree, grammar.FindError, TimeProvider.System));
        check.Run();
        if (options.IsBaselineUpdated)
        {
            baseline = baseline!.Update(DocumentReport.ScopeOf(check));
            BaselineFile.Write(options.Baseline!, baseline);
        }

        var report = new DocumentReport(check, baseline);
        Write(report, format, options.Output);
        return report.ExitCode;
    }

    private static void Write(DocumentReport report, string format, string? path)
    {
        foreach (var file in report.Unreadable)
        {
            Console.Error.WriteLine($"acgs-cli: '{ControlCharacters.Escape(file.Path)}' was not checked: {file.Reason}.");
        }

        var colors = path is null && TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None;
        if (path is not null)
        {
            WholeFile.Write(path, stream => DocumentFormats.Write(format, report, stream, colors));
            return;
        }

        using var output = Console.OpenStandardOutput();
        DocumentFormats.Write(format, report, output, colors);
    }
}
