// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Configuration;
using Acgs.Governance.Cli.Output;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli explain</c>: the rules, without a network.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string?>("rule") { Description = "The identifier of a rule, for example ACGS0003; all are listed when none is given.", Arity = ArgumentArity.ZeroOrOne };
        rule.CompletionSources.Add([.. RuleTexts.Ids]);
        var command = new Command("explain", "Lists the rules, or explains one.") { rule };
        command.SetAction(parsed =>
        {
            GlobalOptions.Assert(parsed, new SettingsProvider(Directory.GetCurrentDirectory()));
            return Run(parsed.GetValue(rule));
        });
        return command;
    }

    private static int Run(string? rule)
    {
        if (rule is null)
        {
            WriteList();
            return ExitCode.Success;
        }

        var id = RuleTexts.Ids.FirstOrDefault(known => known.Equals(rule, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"No rule is called '{VisibleText.Of(rule)}'. Did you mean {Nearest.Of(rule.ToUpperInvariant(), RuleTexts.Ids)}? 'acgs-cli explain' lists all.");
        Console.Out.Write(TerminalState.HasColours ? PageText.Render(RuleTexts.Of(id).Page, Colours.Ansi) : RuleTexts.Of(id).Page);
        return ExitCode.Success;
    }

    private static void WriteList()
    {
        foreach (var id in RuleTexts.Ids)
        {
            Console.Out.WriteLine($"{id}  {RuleTexts.Of(id).Title}");
        }
    }
}
