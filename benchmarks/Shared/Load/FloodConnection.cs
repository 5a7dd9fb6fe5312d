// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Sockets;

namespace Acgs.Governance.Measuring.Load;

/// <summary>A keep-alive connection that asks again, so many times at once, when all is answered.</summary>
internal sealed class FloodConnection : IDisposable
{
    private readonly HttpConnection _connection;
    private readonly byte[] _request;
    private readonly int _depth;
    private int _answered;
    private long _sent;

    public FloodConnection(Uri address, byte[] question, int depth)
    {
        _depth = depth;
        _request = [.. Enumerable.Repeat(question, depth).SelectMany(bytes => bytes)];
        _connection = new(address);
        Send();
    }

    public Socket Socket => _connection.Socket;

    /// <summary>Reads what has come, records whole answers, and asks again when there are no more to come.</summary>
    /// <returns>Whether the connection still stands.</returns>
    public bool Receive(FloodRecord record)
    {
        var stands = _connection.Receive();
        while (_connection.TryTake(out var answer))
        {
            record.Add(HttpAnswer.Status(answer), Stopwatch.GetElapsedTime(_sent));
            _answered++;
        }

        if (_answered == _depth)
        {
            Send();
        }

        return stands;
    }

    public void Dispose() => _connection.Dispose();

    private void Send()
    {
        _answered = 0;
        _sent = Stopwatch.GetTimestamp();
        _connection.Send(_request);
    }
}
