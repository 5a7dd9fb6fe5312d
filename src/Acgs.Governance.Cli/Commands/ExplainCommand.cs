// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli explain</c>.</summary>
internal static class ExplainCommand
{
    private const string Types = "types";

    public static Command Create()
    {
        var topic = new Argument<string?>("topic")
        {
            Description = "A rule such as ACGS0003, or 'types' for the table of file types. Lists all rules by default.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "topic",
        };
        topic.CompletionSources.Add([.. RuleCatalog.Ids, Types]);
        var format = new Option<string>("--format") { Description = "Format of the table of file types.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var command = new Command("explain", "Lists the rules, explains a rule, or prints the table of file types.") { topic, format };
        command.SetAction(parsed =>
        {
            GlobalOptions.Assert(parsed, new SettingsProvider(Directory.GetCurrentDirectory()));
            using var output = new BufferedStream(Console.OpenStandardOutput());
            Write(parsed.GetValue(topic), parsed.GetValue(format)!, output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(string? topic, string format, Stream output)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        switch (topic?.ToLowerInvariant(), format)
        {
            case (null, _):
                WriteRules(writer);
                break;
            case (Types, "json"):
                FileTypeTable.WriteJson(output);
                break;
            case (Types, "markdown"):
                FileTypeTable.WriteMarkdown(writer);
                break;
            case (Types, _):
                FileTypeTable.WriteText(writer);
                break;
            default:
                WritePage(RuleCatalog.Get(RequireRule(topic)).Page, writer);
                break;
        }
    }

    private static void WriteRules(TextWriter output)
    {
        foreach (var id in RuleCatalog.Ids)
        {
            output.WriteLine($"{id}  {RuleCatalog.Get(id).Title}");
        }
    }

    private static void WritePage(string page, TextWriter output)
    {
        if (TerminalCapabilities.SupportsColor)
        {
            MarkdownRenderer.Write(output, page);
        }
        else
        {
            output.Write(page);
        }
    }

    private static string RequireRule(string topic) =>
        RuleCatalog.Ids.FirstOrDefault(id => id.Equals(topic, StringComparison.OrdinalIgnoreCase)) ?? throw new UsageException(
            $"unknown rule '{ControlCharacters.Escape(topic)}'; did you mean {NearestName.Of(topic.ToUpperInvariant(), RuleCatalog.Ids)}? "
            + "'acgs-cli explain' lists all rules.");
}
