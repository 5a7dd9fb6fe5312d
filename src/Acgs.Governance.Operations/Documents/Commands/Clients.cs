// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Finds the calls of a program, also those within a container or on another machine.</summary>
internal static class Clients
{
    private static readonly string[] Remote = ["docker", "docker-compose", "podman", "kubectl", "ssh"];

    /// <summary>The calls of a program.</summary>
    public static IEnumerable<ShellCommand> Of(CodeScript script, string program) =>
        script.Script.Commands.Select(command => Inner(command, program)).OfType<ShellCommand>();

    private static ShellCommand? Inner(ShellCommand command, string program)
    {
        if (command.Program == program)
        {
            return command;
        }

        var start = Remote.Contains(command.Program) ? command.Words.FindIndex(1, word => word.Text == program) : -1;
        if (start < 0)
        {
            return null;
        }

        var inner = new ShellCommand
        {
            Follower = command.Follower,
            Source = command.Source,
            Sink = command.Sink,
            IsCondition = command.IsCondition,
            IsNested = command.IsNested,
            Function = command.Function,
        };
        inner.Words.AddRange(command.Words.Skip(start));
        inner.Redirects.AddRange(command.Redirects);
        return inner;
    }
}
