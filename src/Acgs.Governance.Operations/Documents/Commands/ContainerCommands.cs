// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Commands on containers and their volumes that take more than they are meant to.</summary>
internal sealed partial class ContainerCommands : ICommandFamily
{
    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) => script.Script.Commands
        .Select(command => (Command: command, Remedy: command.Program switch
        {
            "docker" or "docker-compose" or "podman" => RemedyOf(command),
            "chown" when command.Has("-R", "--recursive") && command.Arguments.Any(word => VolumePath().IsMatch(word.Text)) =>
                "takes the volume from the user of the server, whose number depends on the image; find it by 'docker exec CONTAINER id' first",
            _ => null,
        }))
        .Where(found => found.Remedy is not null)
        .Select(found => new Defect(DocumentRule.HarmfulCommand, found.Command.Line, found.Command.Text, found.Remedy!));

    private static string? RemedyOf(ShellCommand command)
    {
        var words = command.Arguments.Select(word => word.Text).ToList();
        return words switch
        {
            ["system" or "volume", "prune", ..] =>
                "deletes stopped containers and what they know of the failure; look with 'docker system df -v' and delete images by name",
            _ when words.Contains("exec") => null,
            _ when words.Contains("restart") && words.Exists(word => DatabaseName().IsMatch(word)) =>
                "ends all sessions; end those that hang: SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE …",
            _ when KillsDatabases(words) && !command.Has("-s", "--signal") =>
                "gives no time to finish, and databases have to recover; write 'stop --timeout SECONDS'",
            _ => null,
        };
    }

    // Without a name behind it, compose kills all.
    private static bool KillsDatabases(List<string> words) =>
        words is [.., "kill"] || (words.Contains("kill") && words.Exists(word => DatabaseName().IsMatch(word)));

    [GeneratedRegex("volume|/var/lib/(?:docker|postgresql|redis)|pgdata", RegexOptions.IgnoreCase)]
    private static partial Regex VolumePath();

    [GeneratedRegex("postgres|pgsql|redis|mysql|mariadb|mongo|database|(?:^|[-_])db(?:$|[-_])", RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseName();
}
