// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Net;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Health;

/// <summary>SIGTERM to a service in a process of its own.</summary>
public sealed class TerminatedServiceTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Terminate_WithADelay_AnswersUntilTheEndAndIsNotReady()
    {
        var delay = TimeSpan.FromSeconds(12);
        await using var service = await StartAsync("--Acgs:Health:ShutdownDelay", $"{delay}");
        using var client = new HttpClient { BaseAddress = service.Address, Timeout = Deadline };
        var since = Stopwatch.GetTimestamp();

        var ending = service.Process.StopAsync(Deadline);
        await Eventually.TrueAsync(
            async () => await StatusAsync(client, "/health/ready") == HttpStatusCode.ServiceUnavailable, Deadline, "503 at /health/ready");
        var answers = new List<(HttpStatusCode Ready, HttpStatusCode Root)>();
        // Some time is left to a slow machine: there the request must not come too late.
        while (Stopwatch.GetElapsedTime(since) < delay / 2)
        {
            answers.Add((await StatusAsync(client, "/health/ready"), await StatusAsync(client, "/")));
        }

        Assert.Equal(0, await ending);
        Assert.True(Stopwatch.GetElapsedTime(since) >= delay);
        Assert.Equal([(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK)], answers.Distinct());
        Assert.Contains(service.Process.Output, line => line.Contains("the server stops in 12 s", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, null, 5)]
    [InlineData(true, "00:00:01", 1)]
    [InlineData(true, "00:00:00", null)]
    [InlineData(false, null, null)]
    public async Task Terminate_UnderKubernetes_DelaysByDefault(bool isInKubernetes, string? delay, int? expected)
    {
        await using var service = await StartAsync(isInKubernetes, delay is null ? [] : ["--Acgs:Health:ShutdownDelay", delay]);
        var since = Stopwatch.GetTimestamp();

        Assert.Equal(0, await service.Process.StopAsync(Deadline));

        Assert.True(Stopwatch.GetElapsedTime(since) >= TimeSpan.FromSeconds(expected ?? 0));
        Assert.Equal(
            expected is null ? [] : [$"The service is draining: readiness is unhealthy, and the server stops in {expected} s."],
            service.Process.Output.Where(line => line.Contains("is draining", StringComparison.Ordinal)).Select(line => line.Trim().Split(" {")[0]));
    }

    // HostOptions.ShutdownTimeout is 30 s; nothing here has anything to do that would take so long.
    [Theory]
    [InlineData("--StuckProbe", "db")]
    [InlineData("--Acgs:Health:Dependencies:db:Kind", "stuck")]
    public async Task Terminate_WhileAProbeIsBeingCreated_EndsWithinTheBudget(string key, string value)
    {
        await using var service = await StartAsync(key, value);
        await service.Process.WaitForLineAsync(line => line == "A probe is being created.", Deadline);
        var since = Stopwatch.GetTimestamp();

        Assert.Equal(0, await service.Process.StopAsync(Deadline));

        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Task<Running> StartAsync(params string[] arguments) => StartAsync(isInKubernetes: false, arguments);

    private static async Task<Running> StartAsync(bool isInKubernetes, string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.GetFree()}");
        var process = TestService.Start(isInKubernetes, ["--urls", $"{address}", .. arguments]);
        await process.WaitForHttpAsync(new(address, "/health/live"), Deadline);
        return new(process, address);
    }

    private sealed record Running(AppProcess Process, Uri Address) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
