// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Acgs.Governance.Health.Scenarios.Serving;

namespace Acgs.Governance.Health.Scenarios.Load;

/// <summary>A keep-alive connection with one request under way at any time.</summary>
internal sealed class FloodConnection : IDisposable
{
    private static readonly byte[] Request = Encoding.ASCII.GetBytes($"GET {HealthService.ReadyPath} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _received;
    private long _sent;

    public FloodConnection(Uri address)
    {
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(address.Host, address.Port);
        Send();
    }

    public Socket Socket { get; }

    /// <summary>Reads what has come. At the end of an answer, records it and asks again.</summary>
    /// <returns>Whether the connection still stands.</returns>
    public bool Receive(FloodRecord record)
    {
        try
        {
            var count = Socket.Receive(_buffer.AsSpan(_received));
            _received += count;
            if (HttpAnswer.IsComplete(_buffer.AsSpan(0, _received)))
            {
                record.Add(HttpAnswer.Status(_buffer.AsSpan(0, _received)), Stopwatch.GetElapsedTime(_sent));
                Send();
            }

            return count > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose() => Socket.Dispose();

    private void Send()
    {
        _received = 0;
        _sent = Stopwatch.GetTimestamp();
        Socket.Send(Request);
    }
}
