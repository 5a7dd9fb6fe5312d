// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>A script that calls its own check several times and returns what the last one returned.</summary>
internal sealed class IgnoredResults : ICommandFamily
{
    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform)
    {
        var commands = script.Script.Commands;
        var checks = commands.Where(command => command.Function.Length > 0 && IsFailure(command)).Select(command => command.Function).ToHashSet();
        return script.Script.StopsOnError ? [] : commands
            .Where(command => checks.Contains(command.Program))
            .Where(command => command is { Function: "", IsCondition: false, IsNested: false, Follower: "\n" or ";" or "" })
            .GroupBy(command => command.Program)
            .Where(calls => calls.Count() > 1)
            .Select(calls => new Defect(
                DocumentRule.BrokenCommand, calls.First().Line, calls.Key,
                $"returns the result of the last call of {calls.Key} alone; count failures and exit with them: {calls.Key} … || failed=1"));
    }

    private static bool IsFailure(ShellCommand command) => command is { Program: "return" } && command.Words is [_, { Text: not "0" }];
}
