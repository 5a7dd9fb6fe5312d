// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Calls of redis-cli.</summary>
internal sealed class RedisCommands : ICommandFamily
{
    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) =>
        Clients.Of(script, "redis-cli").SelectMany(command => Inspect(command, script.Script.StopsOnError));

    private static IEnumerable<Defect> Inspect(ShellCommand command, bool stopsOnError)
    {
        if (command.ValueOf("-a", "--pass") is { HasExpansion: true } password)
        {
            yield return new(
                DocumentRule.Secret, password.Line, "redis-cli -a",
                "passes the password where others can read it; write REDISCLI_AUTH=… redis-cli without -a");
        }

        // Who types it reads the answer.
        var decides = stopsOnError || command.IsCondition || command.Follower is "||" or "&&";
        if (decides && Names(command, "PING") is { } ping && !command.Has("-e") && command is { Sink: null, IsNested: false })
        {
            yield return new(
                DocumentRule.BrokenCommand, ping.Line, command.Text,
                "succeeds also when the server answers an error such as NOAUTH; write redis-cli -e … ping, with the password in REDISCLI_AUTH");
        }

        if ((Names(command, "FLUSHALL") ?? Names(command, "FLUSHDB")) is { } flush)
        {
            yield return new(
                DocumentRule.HarmfulCommand, flush.Line, flush.Text,
                "deletes sessions, rate limits and queues too; delete by prefix: acgs-cli cache clear --prefix PREFIX:");
        }

        if (Names(command, "INFO") is { } info && command.Sink is { Program: "grep" } grep && grep.Arguments.Any(word => word.Text == "hit_rate"))
        {
            yield return new(
                DocumentRule.BrokenCommand, info.Line, "grep hit_rate",
                "finds nothing: INFO has no hit_rate; write grep -E 'keyspace_(hits|misses)' and divide hits by the sum");
        }
    }

    private static ShellWord? Names(ShellCommand command, string name) =>
        command.Arguments.FirstOrDefault(word => word.Text.Equals(name, StringComparison.OrdinalIgnoreCase));
}
