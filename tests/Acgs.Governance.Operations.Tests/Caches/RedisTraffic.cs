// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Operations.Caches;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Caches;

/// <summary>Commands that a test sends to a server.</summary>
internal static class RedisTraffic
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static RedisAddress Address(RedisServer server) => new() { Host = server.Host, Port = server.Port, Password = server.Password };

    /// <summary>The command that makes keys with a prefix.</summary>
    public static string[] Keys(string prefix, int count) => ["EVAL", "for i = 1, ARGV[2] do redis.call('SET', ARGV[1] .. i, 'v') end", "0", prefix, $"{count}"];

    /// <summary>Sends commands, which must succeed.</summary>
    public static Task<IReadOnlyList<RedisReply>> CallAsync(RedisServer server, params string[][] commands) => RedisSession.RunAsync(
        Address(server),
        Deadline,
        TimeProvider.System,
        async connection =>
        {
            var replies = await connection.CallAllAsync(
                [.. commands.Select(command => Array.ConvertAll(command, Encoding.UTF8.GetBytes))], TestContext.Current.CancellationToken);
            Assert.All(replies, reply => Assert.False(reply.IsError, reply.Text));
            return replies;
        },
        TestContext.Current.CancellationToken);
}
