// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Caches;

/// <summary>
/// Reads answers of Redis in version 2 of its protocol, up to a bound (https://redis.io/docs/latest/develop/reference/protocol-spec/).
/// </summary>
/// <param name="stream">What the server sends.</param>
internal sealed class RespReader(Stream stream)
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int DeepestArray = 4;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private int _left;

    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    /// <exception cref="InvalidDataException">This is no answer of Redis, or too long a one.</exception>
    public Task<RedisReply> ReadAsync(CancellationToken stop)
    {
        _left = MostBytes;
        return ReadReplyAsync(0, stop);
    }

    private async Task<RedisReply> ReadReplyAsync(int depth, CancellationToken stop)
    {
        var line = await ReadLineAsync(stop);
        return line.Length == 0 || depth > DeepestArray ? throw NoRedis() : (char)line[0] switch
        {
            '+' or '-' or ':' => new((char)line[0], line[1..], []),
            '$' => new('$', await ReadBulkAsync(Length(line), stop), []),
            '*' => new('*', [], await ReadItemsAsync(Length(line), depth, stop)),
            _ => throw NoRedis(),
        };
    }

    private async Task<byte[]> ReadBulkAsync(int length, CancellationToken stop)
    {
        if (length < 0)
        {
            return [];
        }

        Take(length + 2);
        var bytes = new byte[length + 2];
        for (var filled = 0; filled < bytes.Length;)
        {
            await FillAsync(stop);
            var part = Math.Min(bytes.Length - filled, _end - _start);
            _buffer.AsSpan(_start, part).CopyTo(bytes.AsSpan(filled));
            (_start, filled) = (_start + part, filled + part);
        }

        return bytes[..length];
    }

    private async Task<IReadOnlyList<RedisReply>> ReadItemsAsync(int count, int depth, CancellationToken stop)
    {
        var items = new List<RedisReply>();
        while (items.Count < count)
        {
            items.Add(await ReadReplyAsync(depth + 1, stop));
        }

        return items;
    }

    private async Task<byte[]> ReadLineAsync(CancellationToken stop)
    {
        var line = new List<byte>();
        while (true)
        {
            await FillAsync(stop);
            var rest = _buffer.AsSpan(_start.._end);
            var end = rest.IndexOf((byte)'\n');
            var part = rest[..(end < 0 ? rest.Length : end + 1)];
            Take(part.Length);
            line.AddRange(part);
            _start += part.Length;
            if (end >= 0)
            {
                return line is [.. var text, (byte)'\r', (byte)'\n'] ? [.. text] : throw NoRedis();
            }
        }
    }

    private async ValueTask FillAsync(CancellationToken stop)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, await stream.ReadAsync(_buffer, stop));
            if (_end == 0)
            {
                throw new EndOfStreamException("it closes the connection");
            }
        }
    }

    private void Take(int bytes)
    {
        if (bytes > _left)
        {
            throw new InvalidDataException("its answer is too long");
        }

        _left -= bytes;
    }

    private static int Length(byte[] line) =>
        int.TryParse(line.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var length) && length < int.MaxValue - 2
            ? length
            : throw NoRedis();

    private static InvalidDataException NoRedis() => new("it is no Redis server");
}
