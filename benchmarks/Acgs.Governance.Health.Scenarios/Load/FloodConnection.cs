// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Acgs.Governance.Health.Scenarios.Serving;

namespace Acgs.Governance.Health.Scenarios.Load;

/// <summary>A keep-alive connection that asks again, so many times at once, when all is answered.</summary>
internal sealed class FloodConnection : IDisposable
{
    private static readonly byte[] Question = Encoding.ASCII.GetBytes($"GET {HealthService.ReadyPath} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly byte[] _request;
    private readonly int _depth;
    private int _received;
    private int _answered;
    private long _sent;

    public FloodConnection(Uri address, int depth)
    {
        _depth = depth;
        _request = [.. Enumerable.Repeat(Question, depth).SelectMany(question => question)];
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(address.Host, address.Port);
        Send();
    }

    public Socket Socket { get; }

    /// <summary>Reads what has come, records whole answers, and asks again when there are no more to come.</summary>
    /// <returns>Whether the connection still stands.</returns>
    public bool Receive(FloodRecord record)
    {
        try
        {
            var count = Socket.Receive(_buffer.AsSpan(_received));
            _received += count;
            Take(record);
            return count > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose() => Socket.Dispose();

    private void Take(FloodRecord record)
    {
        var start = 0;
        for (int length; (length = HttpAnswer.Length(_buffer.AsSpan(start.._received))) > 0; start += length)
        {
            record.Add(HttpAnswer.Status(_buffer.AsSpan(start, length)), Stopwatch.GetElapsedTime(_sent));
            _answered++;
        }

        _buffer.AsSpan(start.._received).CopyTo(_buffer);
        _received -= start;
        if (_answered == _depth)
        {
            Send();
        }
    }

    private void Send()
    {
        _answered = 0;
        _sent = Stopwatch.GetTimestamp();
        Socket.Send(_request);
    }
}
