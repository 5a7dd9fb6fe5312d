// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using System.Text;

namespace Acgs.Governance.Operations.Caches;

/// <summary>Removes the keys that begin with a prefix, in batches, so that the server answers others meanwhile.</summary>
/// <param name="address">The server and its database.</param>
/// <param name="prefix">The prefix, every character of which is meant as it is.</param>
/// <param name="timeout">How long connecting, and each answer, may take.</param>
/// <param name="time">The clock.</param>
internal sealed class CacheClearing(RedisAddress address, string prefix, TimeSpan timeout, TimeProvider time)
{
    private const string BatchSize = "1000";
    private const int MostSamples = 10;

    private readonly byte[] _prefix = Encoding.UTF8.GetBytes(prefix);
    private readonly byte[] _pattern = Encoding.UTF8.GetBytes(Escape(prefix) + "*");

    /// <summary>Counts, and changes nothing.</summary>
    public Task<CachePreview> PreviewAsync(CancellationToken stop) => RunAsync(
        async connection =>
        {
            var (count, samples) = (0L, new List<string>());
            await foreach (var keys in ScanAsync(connection, stop))
            {
                count += keys.Count;
                samples.AddRange(keys.Take(MostSamples - samples.Count).Select(Encoding.UTF8.GetString));
            }

            return new CachePreview(count, samples);
        },
        stop);

    /// <summary>Removes. Keys that appear meanwhile may stay: the server is gone through once.</summary>
    /// <param name="begin">Called before the first key is removed; if it throws, none is.</param>
    /// <param name="progress">Told how many keys each batch removed.</param>
    /// <param name="stop">Ends between two batches.</param>
    /// <exception cref="FailureException">Nothing could be removed.</exception>
    public async Task<CacheRemoval> RemoveAsync(Action begin, Action<int>? progress, CancellationToken stop)
    {
        var (count, hasBegun) = (0L, false);
        try
        {
            return await RunAsync(
                async connection =>
                {
                    await foreach (var keys in ScanAsync(connection, stop))
                    {
                        if (!hasBegun)
                        {
                            begin();
                            hasBegun = true;
                        }

                        var removed = await UnlinkAsync(connection, keys);
                        count += removed;
                        progress?.Invoke((int)removed);
                    }

                    return new CacheRemoval(count, IsStopped: false, Failure: null);
                },
                stop);
        }
        catch (FailureException) when (hasBegun && stop.IsCancellationRequested)
        {
            return new(count, IsStopped: true, Failure: null);
        }
        catch (FailureException failure) when (hasBegun)
        {
            return new(count, IsStopped: false, failure.Message);
        }
    }

    private Task<T> RunAsync<T>(Func<RedisConnection, Task<T>> work, CancellationToken stop) => RedisSession.RunAsync(
        address,
        timeout,
        time,
        async connection =>
        {
            Check(await RedisInfo.ReadAsync(connection, address, stop));
            return await work(connection);
        },
        stop);

    private void Check(RedisInfo info)
    {
        if (info["redis_mode"] == "cluster")
        {
            throw new FailureException(
                $"Redis at {address}: it is a node of a cluster, of whose keys it has a part: only a single server can be cleared.");
        }

        if (info["role"] == "slave")
        {
            throw new FailureException($"Redis at {address}: it is a replica, which takes no changes: name its master.");
        }
    }

    // A key may come twice while the server resizes its table (https://redis.io/docs/latest/commands/scan/).
    private async IAsyncEnumerable<IReadOnlyList<byte[]>> ScanAsync(RedisConnection connection, [EnumeratorCancellation] CancellationToken stop)
    {
        byte[] cursor = [(byte)'0'];
        do
        {
            byte[][] command = ["SCAN"u8.ToArray(), cursor, "MATCH"u8.ToArray(), _pattern, "COUNT"u8.ToArray(), Encoding.ASCII.GetBytes(BatchSize)];
            var page = (await connection.CallAsync(command, stop)).Require(address);
            cursor = page.Items is [var next, _] ? next.Bytes : throw new InvalidDataException("it is no Redis server");
            // Whatever the server takes the pattern for, nothing else is removed.
            var keys = page.Items[1].Items.Select(item => item.Bytes).Where(key => key.AsSpan().StartsWith(_prefix)).ToList();
            if (keys.Count > 0)
            {
                yield return keys;
            }
        }
        while (cursor is not [(byte)'0']);
    }

    // Not stopped: what a batch has removed is to be known.
    private async Task<long> UnlinkAsync(RedisConnection connection, IReadOnlyList<byte[]> keys) =>
        (await connection.CallAsync([.. keys.Prepend("UNLINK"u8.ToArray())], CancellationToken.None)).Require(address).Number ?? 0;

    private static string Escape(string prefix) =>
        string.Concat(prefix.Select(letter => letter is '*' or '?' or '[' or ']' or '\\' ? $"\\{letter}" : $"{letter}"));
}
