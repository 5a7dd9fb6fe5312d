// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Platforms;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>Requests to all services until it is disposed of, so that there is something to measure.</summary>
internal sealed class GuideTraffic : IAsyncDisposable
{
    // 25 lookups a second and service: above what rules take for no traffic.
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(40);

    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client = new() { DefaultRequestHeaders = { { "X-Constitutional-Hash", "cdd01ef066bc6cf2" } } };
    private readonly Task _sending;

    private GuideTraffic(PlatformProcess platform) => _sending = Task.WhenAll(
        new[] { platform.Auth, platform.ConstitutionalAi, platform.Coordinator, platform.Blackboard }.Select(service => SendAsync(service.Address)));

    public static GuideTraffic Start(PlatformProcess platform) => new(platform);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _end.Dispose();
    }

    private async Task SendAsync(Uri service)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            using var response = await _client.GetAsync(new Uri(service, "principles/transparency"), _end.Token);
            response.EnsureSuccessStatusCode();
        }
    }
}
