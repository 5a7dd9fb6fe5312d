// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net.Sockets;

namespace Acgs.Governance.Measuring.Load;

/// <summary>
/// A bounded flood: a fixed number of keep-alive connections, each of which asks again as soon as it is answered. One thread on bare
/// sockets, so that the generator takes one core at most.
/// </summary>
internal static class Flood
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static Task<FloodResult> RunAsync(Uri address, FloodPlan plan, CancellationToken stopping) => Task.Factory.StartNew(
        () => Run(address, plan, stopping), stopping, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static FloodResult Run(Uri address, FloodPlan plan, CancellationToken stopping)
    {
        var connections = Enumerable.Range(0, plan.Connections)
            .Select(_ => new FloodConnection(address, plan.Question, plan.Depth)).ToDictionary(connection => connection.Socket);
        try
        {
            var record = new FloodRecord();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < plan.Duration && record.Answers < plan.Answers && connections.Count > 0)
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
