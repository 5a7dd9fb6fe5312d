// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli explain</c>: the rules and the types of files, without a network.</summary>
internal static class ExplainCommand
{
    private const string Types = "types";

    public static Command Create()
    {
        var rule = new Argument<string?>("rule") { Description = "The identifier of a rule, for example ACGS0003, or 'types' for the table of file types; all rules are listed when none is given.", Arity = ArgumentArity.ZeroOrOne };
        rule.CompletionSources.Add([.. RuleTexts.Ids, Types]);
        var format = new Option<string>("--format") { Description = "How the table of file types is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var command = new Command("explain", "Lists the rules, explains one, or prints the table of file types.") { rule, format };
        command.SetAction(parsed =>
        {
            GlobalOptions.Assert(parsed, new SettingsProvider(Directory.GetCurrentDirectory()));
            return Run(parsed.GetValue(rule), parsed.GetValue(format)!);
        });
        return command;
    }

    private static int Run(string? rule, string format)
    {
        if (rule is null)
        {
            WriteList();
            return ExitCode.Success;
        }

        if (rule.Equals(Types, StringComparison.OrdinalIgnoreCase))
        {
            WriteTypes(format);
            return ExitCode.Success;
        }

        var id = RuleTexts.Ids.FirstOrDefault(known => known.Equals(rule, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"No rule is called '{VisibleText.Of(rule)}'. Did you mean {NearestName.Of(rule.ToUpperInvariant(), RuleTexts.Ids)}? 'acgs-cli explain' lists all.");
        Console.Out.Write(TerminalState.HasColours ? PageText.Render(RuleTexts.Of(id).Page, Colours.Ansi) : RuleTexts.Of(id).Page);
        return ExitCode.Success;
    }

    private static void WriteTypes(string format)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        if (format == "json")
        {
            TypesJson.Write(output);
            return;
        }

        using var writer = new StreamWriter(output);
        if (format == "markdown")
        {
            TypesPage.Write(writer);
            return;
        }

        TypesText.Write(writer);
    }

    private static void WriteList()
    {
        foreach (var id in RuleTexts.Ids)
        {
            Console.Out.WriteLine($"{id}  {RuleTexts.Of(id).Title}");
        }
    }
}
