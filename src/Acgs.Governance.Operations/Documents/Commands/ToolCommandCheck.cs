// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Looks for command lines that acgs-cli does not take.</summary>
/// <param name="findError">What is wrong with a call; <see langword="null"/> if nothing is.</param>
internal sealed partial class ToolCommandCheck(Func<ToolCall, string?> findError) : IDocumentCheck
{
    private const string Tool = "acgs-cli";

    public IEnumerable<Defect> Find(CheckedDocument document) => document.Scripts.SelectMany(script => script.Script.Commands
        .Select(command => (Call: CallIn(command, script.IsInline), command.Line))
        .Where(found => found.Call is not null)
        .Select(found => (found.Call, found.Line, Error: findError(found.Call!)))
        .Where(found => found.Error is not null)
        .Select(found => new Defect(DocumentRule.ToolCommand, found.Line, $"{Tool} {string.Join(' ', found.Call!.Arguments)}", found.Error!)));

    /// <summary>Whether a word stands for another one.</summary>
    public static bool IsPlaceholder(string word) => Placeholder().IsMatch(word);

    private static ToolCall? CallIn(ShellCommand command, bool isInline)
    {
        var skipped = command.Program switch
        {
            Tool => 1,
            "dotnet" when command.Words is [_, { Text: Tool }, ..] => 2,
            "dotnet" when command.Words is [_, { Text: "tool" }, { Text: "run" }, { Text: Tool }, ..] =>
                command.Words is [_, _, _, _, { Text: "--" }, ..] ? 5 : 4,
            "xargs" => command.Words.FindIndex(word => word.Text == Tool) + 1,
            _ => 0,
        };
        var words = command.Words.Skip(skipped).ToList();
        return skipped == 0 ? null : new(
            [.. words.Select(word => word.Text)],
            [.. words.Select(word => word.HasExpansion || (word.HasGlob && !word.IsQuoted) || IsPlaceholder(word.Text))],
            IsMention: isInline,
            IsOpen: command.Program == "xargs" || words.Any(word => word.Text.Contains('…', StringComparison.Ordinal) || word.Text == "..."));
    }

    [GeneratedRegex(@"…|\.\.\.|<[^>]+>|^\[|\]$|^[A-Z][A-Z0-9_-]*…?$|=[A-Z][A-Z_]+$|\$|\|")]
    private static partial Regex Placeholder();
}
