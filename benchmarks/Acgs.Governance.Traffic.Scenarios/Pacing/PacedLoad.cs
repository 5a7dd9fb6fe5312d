// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Traffic.Scenarios.Fuzzing;
using Acgs.Governance.Traffic.Scenarios.Serving;

namespace Acgs.Governance.Traffic.Scenarios.Pacing;

/// <summary>
/// Requests that arrive at a fixed rate, whether or not earlier ones were answered. The time of each runs from the moment at which it was
/// due: a service that stands still for a second delays all requests of that second, not only the one that it had taken.
/// </summary>
internal sealed class PacedLoad : IDisposable
{
    private const int Connections = 64;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly byte[] Question = FloodPlan.Get(TrafficService.ApiPath, $"X-Constitutional-Hash: {FuzzValues.Active}");

    private readonly HttpConnection[] _connections;
    private readonly PollDescriptor[] _descriptors;
    private readonly TimeSpan[] _due = new TimeSpan[Connections];
    private readonly Stack<int> _idle = new(Enumerable.Range(0, Connections));
    private readonly TimeSpan _interval;

    public PacedLoad(Uri address, int perSecond)
    {
        _interval = TimeSpan.FromSeconds(1) / perSecond;
        _connections = [.. Enumerable.Range(0, Connections).Select(_ => new HttpConnection(address))];
        _descriptors = [.. _connections.Select(connection => Sockets.Describe(connection.Socket))];
    }

    /// <summary>Adds the time of each request, in ticks of <see cref="TimeSpan"/>.</summary>
    public Task RunAsync(TimeSpan duration, List<long> ticks, CancellationToken stopping) => Task.Factory.StartNew(
        () => Run(duration, ticks, stopping), stopping, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private void Run(TimeSpan duration, List<long> ticks, CancellationToken stopping)
    {
        var clock = Stopwatch.StartNew();
        for (var next = _interval; next < duration || _idle.Count < Connections;)
        {
            stopping.ThrowIfCancellationRequested();
            while (next < duration && next <= clock.Elapsed && _idle.TryPop(out var connection))
            {
                _due[connection] = next;
                _connections[connection].Send(Question);
                next += _interval;
            }

            var pause = next < duration && _idle.Count > 0 ? next - clock.Elapsed : Look;
            Sockets.Wait(_descriptors, pause > TimeSpan.Zero ? pause : TimeSpan.Zero);
            Receive(clock, ticks);
        }
    }

    private void Receive(Stopwatch clock, List<long> ticks)
    {
        for (var index = 0; index < Connections; index++)
        {
            if (_descriptors[index].Returned == 0)
            {
                continue;
            }

            var stands = _connections[index].Receive();
            if (_connections[index].TryTake(out var answer) && HttpAnswer.Status(answer) == 200)
            {
                ticks.Add((clock.Elapsed - _due[index]).Ticks);
                _idle.Push(index);
            }
            else if (!stands || answer.Length > 0)
            {
                throw new InvalidOperationException($"A connection ended, or an answer was not 200: {System.Text.Encoding.ASCII.GetString(answer)}");
            }
        }
    }
}
