// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Operations.Health;

/// <summary>Asks a Redis server for PONG, after logging in where a password is known (https://redis.io/docs/latest/develop/reference/protocol-spec/).</summary>
/// <param name="password">The password; <see langword="null"/> without one.</param>
internal sealed class RedisProbe(string? password)
{
    /// <summary>Where the password is taken from, as redis-cli does: arguments can be read by others on the machine.</summary>
    public const string PasswordVariable = "REDISCLI_AUTH";

    private const int MostBytes = 4096;
    private const string Pong = "+PONG";

    public async Task<TargetAnswer> AskAsync(HealthTarget target, CancellationToken stop)
    {
        string[][] commands = password is null ? [["PING"]] : [target.User is { } user ? ["AUTH", user, password] : ["AUTH", password], ["PING"]];
        var answer = await TcpProbe.AskAsync(
            target.Address, Encode(commands), MostBytes, (bytes, length) => bytes.AsSpan(0, length).Count((byte)'\n') >= commands.Length, stop);
        var lines = Encoding.UTF8.GetString(answer).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? TargetAnswer.Unhealthy("it closes the connection") : JudgeLines(lines);
    }

    // A server without a password refuses to be given one, and works.
    private static TargetAnswer JudgeLines(string[] lines) => lines[^1] == Pong ? TargetAnswer.Healthy
        : JudgeError(lines.FirstOrDefault(line => line.StartsWith('-')) ?? lines[^1]);

    private static TargetAnswer JudgeError(string line) => line.Split(' ')[0] switch
    {
        "-NOAUTH" => TargetAnswer.Unhealthy($"it asks for a password: set {PasswordVariable}"),
        "-WRONGPASS" or "-ERR" => TargetAnswer.Unhealthy($"it refuses the password of {PasswordVariable}"),
        "-LOADING" => TargetAnswer.Unhealthy("it loads its data"),
        "-MASTERDOWN" => TargetAnswer.Degraded("it is a replica that has lost its master"),
        ['-', .. var error] => TargetAnswer.Unhealthy($"it answers {error}"),
        _ => TargetAnswer.Unhealthy("it is no Redis server"),
    };

    private static byte[] Encode(string[][] commands)
    {
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            text.Append('*').Append(command.Length).Append("\r\n");
            foreach (var part in command)
            {
                text.Append('$').Append(Encoding.UTF8.GetByteCount(part)).Append("\r\n").Append(part).Append("\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
