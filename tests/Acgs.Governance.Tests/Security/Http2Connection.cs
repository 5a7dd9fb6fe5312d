// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.Tests.Security;

/// <summary>HTTP/2 in frames, for requests that no client would send. Fields go as literals; a character is a byte.</summary>
internal sealed class Http2Connection : IDisposable
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte GoAway = 7;
    private const byte Continuation = 9;
    private const byte EndStream = 1;
    private const byte EndHeaders = 4;

    // SETTINGS_HEADER_TABLE_SIZE = 0: every answer spells its fields out.
    private static readonly byte[] NoTable = [0, 1, 0, 0, 0, 0];
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _deadline = new(Deadline);
    private readonly TcpClient _client = new();
    private int _stream = -1;

    public static async Task<Http2Connection> OpenAsync(int port)
    {
        var connection = new Http2Connection();
        await connection._client.ConnectAsync(IPAddress.Loopback, port, connection._deadline.Token);
        await connection.WriteAsync([.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(Settings, 0, 0, NoTable)]);
        return connection;
    }

    /// <summary>Sends a request without a body and returns the status with <c>stamped</c> or <c>bare</c>, or <c>reset</c> or <c>goaway</c> with the error code.</summary>
    public Task<string> AskAsync(params (string Name, string Value)[] fields) => SendAsync(Frame(Headers, EndStream | EndHeaders, Next(), Block(fields)));

    /// <summary>The same, in one frame for each field.</summary>
    public Task<string> AskInPiecesAsync(params (string Name, string Value)[] fields)
    {
        var stream = Next();
        return SendAsync([.. fields.SelectMany((field, index) => Frame(
            index == 0 ? Headers : Continuation,
            (byte)((index == 0 ? EndStream : 0) | (index == fields.Length - 1 ? EndHeaders : 0)),
            stream,
            Block([field])))]);
    }

    /// <summary>The same, with a body and fields behind it.</summary>
    public Task<string> AskWithTrailersAsync((string Name, string Value)[] fields, params (string Name, string Value)[] trailers)
    {
        var stream = Next();
        return SendAsync(
        [
            .. Frame(Headers, EndHeaders, stream, Block(fields)),
            .. Frame(Data, 0, stream, "body"u8.ToArray()),
            .. Frame(Headers, EndStream | EndHeaders, stream, Block(trailers)),
        ]);
    }

    public void Dispose()
    {
        _client.Dispose();
        _deadline.Dispose();
    }

    private int Next() => _stream += 2;

    private async Task<string> SendAsync(byte[] frames)
    {
        await WriteAsync(frames);
        while (true)
        {
            var head = await ReadAsync(9);
            var payload = await ReadAsync((head[0] << 16) | (head[1] << 8) | head[2]);
            switch (head[3])
            {
                case Headers when BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)) == _stream:
                    return Http2Answer.Read(payload);
                case Reset:
                    return $"reset {BinaryPrimitives.ReadInt32BigEndian(payload)}";
                case GoAway:
                    return $"goaway {BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(4))}";
            }
        }
    }

    private ValueTask WriteAsync(byte[] bytes) => _client.GetStream().WriteAsync(bytes, _deadline.Token);

    private async Task<byte[]> ReadAsync(int length)
    {
        var bytes = new byte[length];
        await _client.GetStream().ReadExactlyAsync(bytes, _deadline.Token);
        return bytes;
    }

    private static byte[] Frame(byte type, byte flags, int stream, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8);
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        return frame;
    }

    // RFC 7541, section 6.2.2: literals without indexing, with a new name, without Huffman coding.
    private static byte[] Block((string Name, string Value)[] fields) =>
        [.. fields.SelectMany(field => (byte[])[0, .. Literal(field.Name), .. Literal(field.Value)])];

    // The length in seven bits, and what is above in groups of seven (section 5.1).
    private static byte[] Literal(string text)
    {
        if (text.Length < 127)
        {
            return [(byte)text.Length, .. Encoding.Latin1.GetBytes(text)];
        }

        var length = new List<byte> { 127 };
        var rest = text.Length - 127;
        for (; rest >= 128; rest >>= 7)
        {
            length.Add((byte)(rest | 128));
        }

        return [.. length, (byte)rest, .. Encoding.Latin1.GetBytes(text)];
    }
}
