// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands;

/// <summary>Reports an invalid command line: what is wrong, what may have been meant, and where help is.</summary>
internal static class CommandLineErrors
{
    /// <returns>Whether the command line is invalid.</returns>
    public static bool Report(ParseResult parsed, TextWriter error)
    {
        var messages = Find(parsed).ToList();
        foreach (var message in messages)
        {
            error.WriteLine($"acgs-cli: {message}");
        }

        if (messages.Count > 0)
        {
            error.WriteLine($"Try '{PathOf(parsed.CommandResult)} --help'.");
        }

        return messages.Count > 0;
    }

    /// <summary>What is wrong with a command line.</summary>
    public static IEnumerable<string> Find(ParseResult parsed)
    {
        if (parsed.Action is not ParseErrorAction)
        {
            return FindMistakenOption(parsed) is { } option ? [$"{DescribeOption(parsed, option)} A path that begins with '-' goes behind '--'."] : [];
        }

        if (parsed.UnmatchedTokens is [var token, ..])
        {
            return [DescribeToken(parsed, token)];
        }

        return parsed.CommandResult is { Command: { Subcommands.Count: > 0 } command, Tokens.Count: 0 }
            ? [$"command missing; one of {string.Join(", ", command.Subcommands.Select(subcommand => $"'{subcommand.Name}'"))}."]
            : parsed.Errors.Select(DescribeError);
    }

    // Without the type of the framework that the value was to be parsed as, and in one line what may stand there.
    public static string DescribeError(ParseError error) => error.Message.Split(" as expected type")[0].Trim().Split("\n\t") is [var only, .. var values]
        ? (values is [] ? only.TrimEnd('.') : $"{only} {string.Join(", ", values)}") + "."
        : error.Message;

    /// <summary>What may have been meant by a token that nothing takes.</summary>
    public static string DescribeToken(ParseResult parsed, string token)
    {
        if (token.StartsWith('-'))
        {
            return DescribeOption(parsed, token);
        }

        var command = parsed.CommandResult;
        if (command.Command.Subcommands.Count == 0)
        {
            return $"unexpected argument '{ControlCharacters.Escape(token)}'.";
        }

        var paths = Descend(command.Command, PathOf(command)).Concat(Descend(parsed.RootCommandResult.Command, PathOf(parsed.RootCommandResult))).ToList();
        var name = NearestName.Of(token, paths.Select(path => path[(path.LastIndexOf(' ') + 1)..]));
        var nearest = paths.First(path => path.EndsWith(" " + name, StringComparison.Ordinal));
        return $"unknown command '{ControlCharacters.Escape(token)}'; did you mean '{nearest}'?";
    }

    private static string DescribeOption(ParseResult parsed, string token) =>
        $"unknown option '{ControlCharacters.Escape(token)}'; did you mean {Suggest(token, [.. Options(parsed.CommandResult)])}?";

    private static string Suggest(string token, string[] names) =>
        names.FirstOrDefault(name => name.StartsWith(token, StringComparison.Ordinal)) ?? NearestName.Of(token, names);

    /// <summary>An option that was parsed as a path, because a path may be anything.</summary>
    private static string? FindMistakenOption(ParseResult parsed) => parsed.Tokens.Any(token => token.Type is TokenType.DoubleDash or TokenType.Directive)
        ? null
        : parsed.CommandResult.Tokens.FirstOrDefault(token => token.Value.Length > 1 && token.Value.StartsWith('-'))?.Value;

    private static IEnumerable<string> Options(CommandResult command)
    {
        var inherited = command.Parent is CommandResult parent ? parent.Command.Options.Where(option => option.Recursive) : [];
        return command.Command.Options.Concat(inherited).Select(option => option.Name);
    }

    private static IEnumerable<string> Descend(Command command, string path) =>
        command.Subcommands.SelectMany(subcommand => Descend(subcommand, $"{path} {subcommand.Name}").Prepend($"{path} {subcommand.Name}"));

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "acgs-cli";
}
