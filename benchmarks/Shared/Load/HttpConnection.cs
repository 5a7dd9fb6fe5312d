// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;

namespace Acgs.Governance.Measuring.Load;

/// <summary>A bare socket that tells where one answer ends and the next begins.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly byte[] _buffer;
    private int _taken;
    private int _received;

    /// <summary>Connects.</summary>
    /// <param name="address">The service.</param>
    /// <param name="capacity">The bytes of answers that it can hold at once.</param>
    public HttpConnection(Uri address, int capacity = 256 * 1024)
    {
        _buffer = new byte[capacity];
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(address.Host, address.Port);
    }

    public Socket Socket { get; }

    public void Send(ReadOnlySpan<byte> bytes) => Socket.Send(bytes);

    /// <summary>Reads what has come.</summary>
    /// <returns>Whether the connection still stands.</returns>
    public bool Receive()
    {
        _buffer.AsSpan(_taken.._received).CopyTo(_buffer);
        _received -= _taken;
        _taken = 0;
        try
        {
            var count = Socket.Receive(_buffer.AsSpan(_received));
            _received += count;
            return count > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Takes the next whole answer; it is there until the next <see cref="Receive"/>.</summary>
    public bool TryTake(out ReadOnlySpan<byte> answer)
    {
        var rest = _buffer.AsSpan(_taken.._received);
        var length = HttpAnswer.Length(rest);
        answer = rest[..length];
        _taken += length;
        return length > 0;
    }

    public void Dispose() => Socket.Dispose();
}
