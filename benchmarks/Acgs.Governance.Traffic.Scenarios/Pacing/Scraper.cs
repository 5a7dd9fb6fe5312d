// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Traffic.Scenarios.Serving;

namespace Acgs.Governance.Traffic.Scenarios.Pacing;

/// <summary>Scrapes once a second and throws away what it gets, so that its own work takes little from the load beside it.</summary>
internal sealed class Scraper : IAsyncDisposable
{
    private const int Capacity = 16 << 20;
    private static readonly byte[] Question = FloodPlan.Get(TrafficService.MetricsPath);
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpConnection _connection;
    private readonly Task _running;

    public Scraper(Uri address)
    {
        _connection = new(address, Capacity);
        _running = RunAsync();
    }

    /// <summary>The scrapes so far.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of the last one.</summary>
    public int Length { get; private set; }

    /// <summary>The longest of them, from the request to the last byte.</summary>
    public TimeSpan Longest { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _connection.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                Scrape();
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the phase.
        }
    }

    private void Scrape()
    {
        var started = Stopwatch.GetTimestamp();
        _connection.Send(Question);
        ReadOnlySpan<byte> answer;
        while (!_connection.TryTake(out answer))
        {
            if (!_connection.Receive())
            {
                throw new InvalidOperationException("The service ended the connection of the scraper.");
            }
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        (Count, Length, Longest) = (Count + 1, answer.Length, elapsed > Longest ? elapsed : Longest);
    }
}
