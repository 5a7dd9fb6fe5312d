// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Health;

/// <summary>A service in a process of its own, whose pool really runs nothing for a while.</summary>
public sealed class ThreadPoolStarvationTests
{
    private const int BlockedSeconds = 8;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Service_WhosePoolIsBlocked_AnswersNobodyAndSaysSoInTheLog()
    {
        var token = TestContext.Current.CancellationToken;
        var address = new Uri($"http://127.0.0.1:{Ports.GetFree()}");
        await using var service = TestService.Start("--urls", $"{address}", "--Acgs:Health:ThreadPoolTimeout", "00:00:01");
        await service.WaitForHttpAsync(new(address, "/health/live"), Deadline);
        using var client = new HttpClient { BaseAddress = address, Timeout = Deadline };
        using var impatient = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(1) };

        // Its answer too may have to wait for a thread.
        var blocked = client.PostAsync($"/block?seconds={BlockedSeconds}", content: null, token);
        var starved = await service.WaitForLineAsync(line => line.Contains("has run nothing", StringComparison.Ordinal), Deadline);
        await Assert.ThrowsAsync<TaskCanceledException>(() => impatient.GetAsync("/health/live", token));
        var recovered = await service.WaitForLineAsync(line => line.Contains("runs again after", StringComparison.Ordinal), Deadline);
        var live = await client.GetAsync("/health/live", token);

        Assert.Equal(HttpStatusCode.Accepted, (await blocked).StatusCode);
        Assert.Matches(@"^ +The thread pool has run nothing for more than 1 s \(\d+ threads, \d+ items wait\); the service is reported as not live\. \{constitutional_hash=", starved);
        Assert.Matches(@"^ +The thread pool runs again after \d+(\.\d+)? s\. \{", recovered);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(1, service.Output.Count(line => line.Contains("has run nothing", StringComparison.Ordinal)));
    }
}
