// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Acgs.Governance.Operations.Documents.Commands;

namespace Acgs.Governance.Cli.Commands.Docs;

/// <summary>Tells whether this program takes a command line, by the tree that it parses its own with.</summary>
/// <param name="root">The tree.</param>
internal sealed class ToolGrammar(Command root)
{
    private readonly Lock _lock = new();

    /// <summary>What is wrong with a call; <see langword="null"/> if nothing is.</summary>
    public string? FindError(ToolCall call)
    {
        lock (_lock)
        {
            return FindError(call, CommandLineParser.Parse(root, call.Arguments, RootCommands.Parsing));
        }
    }

    private static string? FindError(ToolCall call, ParseResult parsed)
    {
        if (parsed.Action is not ParseErrorAction)
        {
            return CommandLineErrors.Find(parsed).FirstOrDefault();
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            // What stands behind a name for a command is not known.
            var isOpen = IsOpen(call, parsed.UnmatchedTokens[0]) && parsed.CommandResult.Command.Subcommands.Count > 0;
            var wrong = isOpen ? null : parsed.UnmatchedTokens.FirstOrDefault(token => !IsOpen(call, token));
            return wrong is null ? null : CommandLineErrors.DescribeToken(parsed, wrong);
        }

        var isPartial = call.IsMention || call.IsOpen;
        return parsed.CommandResult.Command.Subcommands.Count > 0 ? (isPartial ? null : CommandLineErrors.Find(parsed).First())
            : parsed.Errors.Where(error => !IsExcused(call, error, isPartial)).Select(CommandLineErrors.DescribeError).FirstOrDefault();
    }

    private static bool IsExcused(ToolCall call, ParseError error, bool isPartial)
    {
        var tokens = error.SymbolResult?.Tokens ?? [];
        return tokens.Any(token => IsOpen(call, token.Value)) || (isPartial && tokens.Count == 0) || (isPartial && error.SymbolResult is CommandResult);
    }

    private static bool IsOpen(ToolCall call, string token) => ToolCommandCheck.IsPlaceholder(token)
        || call.Arguments.Where((_, index) => call.AreOpen[index])
            .Any(argument => argument == token || argument.EndsWith("=" + token, StringComparison.Ordinal));
}
