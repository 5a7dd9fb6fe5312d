// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Text;
using Acgs.Governance.Measuring.Load;

namespace Acgs.Governance.Traffic.Scenarios.Fuzzing;

/// <summary>Sends random requests over many connections, one at a time on each, from one thread.</summary>
internal sealed class FuzzRun(Uri address, FuzzGenerator generator) : IDisposable
{
    private const int Connections = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Socket, (HttpConnection Connection, FuzzRequest Request)> _open = [];
    private long _left;

    private static readonly byte[] Stamp = Encoding.ASCII.GetBytes($"\r\nX-Constitutional-Hash: {FuzzValues.Active}\r\n");

    public Task<FuzzTally> RunAsync(int requests, CancellationToken stopping) => Task.Factory.StartNew(
        () => Run(requests, stopping), stopping, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Dispose()
    {
        foreach (var (connection, _) in _open.Values)
        {
            connection.Dispose();
        }
    }

    private FuzzTally Run(int requests, CancellationToken stopping)
    {
        var tally = new FuzzTally();
        _left = requests;
        for (var number = 0; number < Connections && _left > 0; number++)
        {
            Ask(new(address), tally);
        }

        while (_open.Count > 0)
        {
            stopping.ThrowIfCancellationRequested();
            var readable = new List<Socket>(_open.Keys);
            Socket.Select(readable, null, null, Patience);
            if (readable.Count == 0)
            {
                throw new TimeoutException($"{_open.Count} requests were not answered within {Patience.TotalSeconds:0} s.");
            }

            foreach (var socket in readable)
            {
                Serve(_open[socket], tally);
            }
        }

        return tally;
    }

    private void Serve((HttpConnection Connection, FuzzRequest Request) open, FuzzTally tally)
    {
        var stands = open.Connection.Receive();
        if (open.Connection.TryTake(out var answer))
        {
            tally.Answer(open.Request, HttpAnswer.Status(answer), answer.IndexOf(Stamp.AsSpan()) >= 0);
            _open.Remove(open.Connection.Socket);
            GoOn(open.Connection, open.Request.Outcome != FuzzOutcome.BadRequest && stands, tally);
        }
        else if (!stands)
        {
            tally.Lose();
            _open.Remove(open.Connection.Socket);
            GoOn(open.Connection, stands: false, tally);
        }
    }

    // Kestrel ends a connection whose request it could not read.
    private void GoOn(HttpConnection connection, bool stands, FuzzTally tally)
    {
        if (!stands || _left == 0)
        {
            connection.Dispose();
        }

        if (_left > 0)
        {
            Ask(stands ? connection : new(address), tally);
        }
    }

    private void Ask(HttpConnection connection, FuzzTally tally)
    {
        _left--;
        var request = generator.Next();
        tally.Send(request);
        _open[connection.Socket] = (connection, request);
        connection.Send(request.Bytes);
    }
}
