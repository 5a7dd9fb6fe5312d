// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Tools for text and processes where they do not say, or do, what is wanted.</summary>
internal sealed partial class TextTools : ICommandFamily
{
    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) => script.Script.Commands.Select(Inspect).OfType<Defect>();

    private static Defect? Inspect(ShellCommand command) => command.Program switch
    {
        "find" when command.Has("-exec") && EditInPlace().IsMatch(command.Text) => new(
            DocumentRule.HarmfulCommand, command.Line, command.Text,
            "breaks source whose quotes or comments end on the line; write acgs-cli compliance fix --diff, or use a tool that knows the language"),
        "grep" when SearchesHash(command) && command.Downstream.Any(sink => sink is { Program: "wc" } && sink.Has("-l")) => new(
            DocumentRule.BrokenCommand, command.Line, command.Text, "counts lines of any file and gives no verdict; write acgs-cli compliance check"),
        "grep" when SearchesHash(command) && command.Arguments.Any(word => LogPath().IsMatch(word.Text)) => new(
            DocumentRule.BrokenCommand, command.Line, command.Text,
            "finds the stamp that every record carries, violations included; write acgs-cli governance violations"),
        "top" when command.ValueOf("-p")?.Text.Contains("pgrep", StringComparison.Ordinal) == true => new(
            DocumentRule.BrokenCommand, command.Line, command.Text,
            "fails for no process and for more than twenty; write ps -o pid,pcpu,pmem,args -C NAME, or docker stats"),
        _ => null,
    };

    private static bool SearchesHash(ShellCommand command) =>
        command.Has("-r", "-R", "--recursive") && command.Arguments.Any(word => Hash().IsMatch(word.Text));

    [GeneratedRegex(@"-exec (?:\S*/)?(?:sed (?:\S+ )*?-i|perl (?:\S+ )*?-\w*i)")]
    private static partial Regex EditInPlace();

    [GeneratedRegex("^[0-9a-f]{16}$")]
    private static partial Regex Hash();

    [GeneratedRegex(@"/logs?(?:/|$)|\.log$")]
    private static partial Regex LogPath();
}
