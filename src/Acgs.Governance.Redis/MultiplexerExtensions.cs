// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>What the probe asks of a multiplexer besides the ping; none of it reaches the server.</summary>
internal static class MultiplexerExtensions
{
    /// <summary>Whether the task ends, in whatever way, within the time.</summary>
    public static async Task<bool> IsThereWithinAsync(this Task task, TimeSpan patience, TimeProvider time) =>
        task.IsCompleted || await Task.WhenAny(task, Task.Delay(patience, time)) == task;

    /// <summary>Whether the multiplexer finds a connection again within the time; it looks for one every few seconds.</summary>
    public static async Task<bool> IsRestoredWithinAsync(this IConnectionMultiplexer redis, TimeSpan patience, TimeProvider time)
    {
        var restored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnRestored(object? sender, ConnectionFailedEventArgs connection) => restored.TrySetResult();

        redis.ConnectionRestored += OnRestored;
        try
        {
            return redis.IsConnected || (await restored.Task.IsThereWithinAsync(patience, time) && redis.IsConnected);
        }
        finally
        {
            redis.ConnectionRestored -= OnRestored;
        }
    }

    /// <summary>
    /// Whether the servers have the database that the multiplexer uses. A ping does not show it, because it belongs to no database;
    /// a server that does not tell how many it has is trusted.
    /// </summary>
    public static bool HasDatabase(this IConnectionMultiplexer redis)
    {
        var index = redis.GetDatabase().Database;
        return index <= 0 || redis.GetServers().All(server => server.DatabaseCount == 0 || index < server.DatabaseCount);
    }
}
