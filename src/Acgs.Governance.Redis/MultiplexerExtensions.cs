// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Local queries on a multiplexer; none of them contacts the server.</summary>
internal static class MultiplexerExtensions
{
    /// <summary>Whether the task completes, successfully or not, within the time.</summary>
    public static async Task<bool> CompletesWithinAsync(this Task task, TimeSpan timeout, TimeProvider time) =>
        task.IsCompleted || await Task.WhenAny(task, Task.Delay(timeout, time)) == task;

    /// <summary>Whether the multiplexer reconnects within the time; it retries every few seconds.</summary>
    public static async Task<bool> IsRestoredWithinAsync(this IConnectionMultiplexer redis, TimeSpan timeout, TimeProvider time)
    {
        var restored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnRestored(object? sender, ConnectionFailedEventArgs connection) => restored.TrySetResult();

        redis.ConnectionRestored += OnRestored;
        try
        {
            return redis.IsConnected || (await restored.Task.CompletesWithinAsync(timeout, time) && redis.IsConnected);
        }
        finally
        {
            redis.ConnectionRestored -= OnRestored;
        }
    }

    /// <summary>
    /// Whether the servers have the database that the multiplexer uses. A ping does not verify it. A server that does not report its number
    /// of databases is trusted.
    /// </summary>
    public static bool HasDatabase(this IConnectionMultiplexer redis)
    {
        var index = redis.GetDatabase().Database;
        return index <= 0 || redis.GetServers().All(server => server.DatabaseCount == 0 || index < server.DatabaseCount);
    }
}
