// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Sockets;

namespace Acgs.Governance.Health.Scenarios.Load;

/// <summary>
/// A bounded flood: a fixed number of keep-alive connections, each of which asks again as soon as it is answered. One thread on bare
/// sockets, so that the generator takes one core at most.
/// </summary>
internal static class Flood
{
    /// <summary>How many connections ask, where a scenario does not say otherwise.</summary>
    public const int UsualConnections = 32;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks for as long as <paramref name="duration"/>; what is not answered by then is not counted.</summary>
    /// <param name="address">The service.</param>
    /// <param name="duration">How long.</param>
    /// <param name="count">On so many connections.</param>
    /// <param name="depth">So many times at once on each.</param>
    /// <param name="stopping">Ends it earlier.</param>
    public static Task<FloodResult> RunAsync(Uri address, TimeSpan duration, int count, int depth, CancellationToken stopping) => Task.Factory.StartNew(
        () => Run(address, duration, count, depth, stopping), stopping, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static FloodResult Run(Uri address, TimeSpan duration, int count, int depth, CancellationToken stopping)
    {
        var connections = Enumerable.Range(0, count).Select(_ => new FloodConnection(address, depth)).ToDictionary(connection => connection.Socket);
        try
        {
            var record = new FloodRecord();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < duration && connections.Count > 0)
            {
                stopping.ThrowIfCancellationRequested();
                Serve(connections, record);
            }

            return record.End(clock.Elapsed);
        }
        finally
        {
            foreach (var connection in connections.Values)
            {
                connection.Dispose();
            }
        }
    }

    private static void Serve(Dictionary<Socket, FloodConnection> connections, FloodRecord record)
    {
        var readable = new List<Socket>(connections.Keys);
        Socket.Select(readable, null, null, Look);
        foreach (var socket in readable)
        {
            var connection = connections[socket];
            if (!connection.Receive(record))
            {
                record.Lose();
                connections.Remove(socket);
                connection.Dispose();
            }
        }
    }
}
