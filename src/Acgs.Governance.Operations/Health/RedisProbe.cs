// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Operations.Health;

/// <summary>Asks a Redis server for PONG, after logging in where a password is known.</summary>
/// <param name="password">The password; <see langword="null"/> without one.</param>
internal sealed class RedisProbe(string? password)
{
    private const string Pong = "PONG";

    public async Task<TargetAnswer> AskAsync(HealthTarget target, CancellationToken stop)
    {
        var address = new RedisAddress { Host = target.Address.DnsSafeHost, Port = target.Address.Port };
        string[][] commands = password is null ? [["PING"]] : [target.User is { } user ? ["AUTH", user, password] : ["AUTH", password], ["PING"]];
        try
        {
            // The round has a deadline for all.
            using var connection = await RedisConnection.ConnectAsync(address, Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            return JudgeReplies(await connection.CallAllAsync([.. commands.Select(Encode)], stop));
        }
        catch (Exception broken) when (broken is EndOfStreamException or InvalidDataException)
        {
            return TargetAnswer.Unhealthy(broken.Message);
        }
    }

    // A server without a password refuses to be given one, and works.
    private static TargetAnswer JudgeReplies(IReadOnlyList<RedisReply> replies) => replies[^1].Text == Pong ? TargetAnswer.Healthy
        : replies.FirstOrDefault(reply => reply.IsError) is { } error ? JudgeError(error)
        : TargetAnswer.Unhealthy("it is no Redis server");

    private static TargetAnswer JudgeError(RedisReply error) => error.Text.Split(' ')[0] switch
    {
        "WRONGPASS" or "ERR" => TargetAnswer.Unhealthy($"it refuses the password of {RedisSession.PasswordVariable}"),
        "MASTERDOWN" => TargetAnswer.Degraded(RedisSession.Explain(error)),
        _ => TargetAnswer.Unhealthy(RedisSession.Explain(error)),
    };

    private static IReadOnlyList<byte[]> Encode(string[] command) => Array.ConvertAll(command, Encoding.UTF8.GetBytes);
}
