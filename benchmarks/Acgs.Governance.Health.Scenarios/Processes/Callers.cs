// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Serving;

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>
/// Well-behaved clients: each keeps its connection, sends one request after the other with a short pause, and lets the server finish.
/// They only POST, which no client library and no load balancer repeats on its own.
/// </summary>
internal sealed class Callers : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    // Requests that are over at once, and some that the end of a service meets half-way.
    private static readonly int[] Work = [0, 0, 0, 0, 20, 50, 100, 400];

    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client;
    private readonly Task _calling;
    private int _asked;
    private int _failed;

    public Callers(Uri address)
    {
        _client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        _calling = Task.WhenAll(Work.Select(milliseconds => Task.Run(() => CallAsync(milliseconds))));
    }

    /// <summary>How many requests have ended since the last time, and how many of them not with 200.</summary>
    public (int Asked, int Failed) Take() => (Interlocked.Exchange(ref _asked, 0), Interlocked.Exchange(ref _failed, 0));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _calling;
        _client.Dispose();
        _end.Dispose();
    }

    private async Task CallAsync(int milliseconds)
    {
        while (!_end.IsCancellationRequested)
        {
            if (!await IsAnsweredAsync(milliseconds))
            {
                Interlocked.Increment(ref _failed);
            }

            Interlocked.Increment(ref _asked);
            await Task.Delay(Pause, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsAnsweredAsync(int milliseconds)
    {
        try
        {
            using var response = await _client.PostAsync($"{HealthService.WorkPath}?milliseconds={milliseconds}", content: null);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
