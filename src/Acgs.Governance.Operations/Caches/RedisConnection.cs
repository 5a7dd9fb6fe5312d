// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.Operations.Caches;

/// <summary>A connection to one Redis server, for one command or a few at a time, each with a deadline.</summary>
internal sealed class RedisConnection : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private Stream? _stream;
    private RespReader? _reader;

    private RedisConnection(TimeSpan timeout, TimeProvider time) => (_timeout, _time) = (timeout, time);

    /// <summary>Connects, and does not log in.</summary>
    /// <param name="address">The server.</param>
    /// <param name="timeout">How long this, and each call, may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public static async Task<RedisConnection> ConnectAsync(RedisAddress address, TimeSpan timeout, TimeProvider time, CancellationToken stop)
    {
        var connection = new RedisConnection(timeout, time);
        try
        {
            await connection.WithinAsync(end => connection.ConnectAsync(address, end), stop);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a command and waits for the answer.</summary>
    public Task<RedisReply> CallAsync(CancellationToken stop, params string[] command) =>
        CallAsync(Array.ConvertAll(command, Encoding.UTF8.GetBytes), stop);

    /// <inheritdoc cref="CallAsync(CancellationToken, string[])"/>
    public async Task<RedisReply> CallAsync(IReadOnlyList<byte[]> command, CancellationToken stop) => (await CallAllAsync([command], stop))[0];

    /// <summary>Sends commands at once and waits for their answers.</summary>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="IOException">The server closes the connection.</exception>
    /// <exception cref="InvalidDataException">It is no Redis server.</exception>
    public async Task<IReadOnlyList<RedisReply>> CallAllAsync(IReadOnlyList<IReadOnlyList<byte[]>> commands, CancellationToken stop)
    {
        var replies = new List<RedisReply>(commands.Count);
        await WithinAsync(
            async end =>
            {
                await _stream!.WriteAsync(Encode(commands), end);
                while (replies.Count < commands.Count)
                {
                    replies.Add(await _reader!.ReadAsync(end));
                }
            },
            stop);
        return replies;
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _client.Dispose();
    }

    private async Task ConnectAsync(RedisAddress address, CancellationToken end)
    {
        // Given up, because the name of a host may be looked up without being stopped.
        await _client.ConnectAsync(address.Host, address.Port, end).AsTask().WaitAsync(end);
        _stream = _client.GetStream();
        if (address.IsEncrypted)
        {
            var encrypted = new SslStream(_stream);
            _stream = encrypted;
            await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host }, end);
        }

        _reader = new(_stream);
    }

    private async Task WithinAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(_timeout, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            await work(end.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private static byte[] Encode(IReadOnlyList<IReadOnlyList<byte[]>> commands)
    {
        using var bytes = new MemoryStream();
        foreach (var command in commands)
        {
            bytes.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"*{command.Count}\r\n")));
            foreach (var part in command)
            {
                bytes.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"${part.Length}\r\n")));
                bytes.Write(part);
                bytes.Write("\r\n"u8);
            }
        }

        return bytes.ToArray();
    }
}
