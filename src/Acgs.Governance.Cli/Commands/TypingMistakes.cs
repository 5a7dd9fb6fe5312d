// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands;

/// <summary>What a user sees of a command line that cannot be understood: what is wrong, what may have been meant, where help is.</summary>
internal static class TypingMistakes
{
    /// <summary>Tells of the mistakes, if there are any.</summary>
    /// <returns>Whether there are.</returns>
    public static bool Report(ParseResult parsed, TextWriter error)
    {
        if (parsed.Action is ParseErrorAction action)
        {
            action.ShowHelp = false;
            parsed.Invoke(new() { Output = error, Error = error });
        }
        else if (FindMistakenOption(parsed) is { } option)
        {
            error.WriteLine($"'{VisibleText.Of(option)}' is no option of this command. Did you mean {NearestName.Of(option, Options(parsed.CommandResult))}? A path that begins so goes behind '--'.");
        }
        else
        {
            return false;
        }

        error.WriteLine($"Try '{NameOf(parsed.CommandResult)} --help'.");
        return true;
    }

    /// <summary>A word like an option that was taken for a path, because paths may be anything.</summary>
    private static string? FindMistakenOption(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) || parsed.Tokens.Any(token => token.Type == TokenType.Directive)
            ? null
            : parsed.CommandResult.Tokens.FirstOrDefault(token => token.Value.Length > 1 && token.Value.StartsWith('-'))?.Value;

    private static IEnumerable<string> Options(CommandResult command) =>
        command.Command.Options.Concat(command.Parent is CommandResult parent ? parent.Command.Options.Where(option => option.Recursive) : []).Select(option => option.Name);

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "acgs-cli";
}
