// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Health;

/// <summary>A service in a process of its own, whose pool really runs nothing for a while.</summary>
public sealed class ThreadPoolStarvationTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("acgs-blocked-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Service_WhosePoolIsBlocked_AnswersNobodyAndSaysSoInTheLog()
    {
        var token = TestContext.Current.CancellationToken;
        var address = new Uri($"http://127.0.0.1:{Ports.GetFree()}");
        var until = Path.Combine(_directory.FullName, "until");
        await using var service = TestService.Start("--urls", $"{address}", "--Acgs:Health:ThreadPoolTimeout", "00:00:03");
        await service.WaitForHttpAsync(new(address, "/health/live"), Deadline);
        using var client = new HttpClient { BaseAddress = address, Timeout = Deadline };
        using var impatient = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(1) };

        // Its answer too may have to wait for a thread.
        var blocked = client.PostAsync($"/block?until={Uri.EscapeDataString(until)}", content: null, token);
        var starved = await service.WaitForLineAsync(line => line.Contains("has not run a work item", StringComparison.Ordinal), Deadline);
        await Assert.ThrowsAsync<TaskCanceledException>(() => impatient.GetAsync("/health/live", token));
        await File.WriteAllTextAsync(until, string.Empty, token);
        var recovered = await service.WaitForLineAsync(line => line.Contains("recovered after", StringComparison.Ordinal), Deadline);
        var live = await client.GetAsync("/health/live", token);

        Assert.Equal(HttpStatusCode.Accepted, (await blocked).StatusCode);
        Assert.Matches(@"^ +The thread pool has not run a work item for 3 s \(\d+ threads, \d+ items queued\); liveness is unhealthy\. \{constitutional_hash=", starved);
        Assert.Matches(@"^ +The thread pool recovered after \d+(\.\d+)? s\. \{", recovered);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(1, service.Output.Count(line => line.Contains("has not run a work item", StringComparison.Ordinal)));
    }
}
