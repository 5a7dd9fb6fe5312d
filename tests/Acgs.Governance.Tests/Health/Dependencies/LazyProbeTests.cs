// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Health.Dependencies;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class LazyProbeTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Probe_AskedByManyAtOnce_IsCreatedOnceOnABackgroundThreadOfItsOwn()
    {
        var threads = new ConcurrentBag<(bool IsPool, bool IsBackground)>();
        using var kept = new LazyProbe(() =>
        {
            threads.Add((Thread.CurrentThread.IsThreadPoolThread, Thread.CurrentThread.IsBackground));
            return new DisposableProbe();
        });

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskAsync(kept))));

        Assert.All(results, result => Assert.Equal(HealthStatus.Healthy, result.Status));
        Assert.Equal((false, true), Assert.Single(threads));
    }

    [Fact]
    public async Task Probe_WhoseCreationFails_IsCreatedByTheNextWhoAsks()
    {
        var attempts = 0;
        using var kept = new LazyProbe(() => ++attempts < 3 ? throw new InvalidOperationException($"{attempts}") : new DisposableProbe());

        Assert.Equal("1", (await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(kept))).Message);
        Assert.Equal("2", (await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(kept))).Message);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync(kept)).Status);
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task Dispose_WhileTheProbeIsBeingCreated_ReturnsAndTheProbeIsDisposedOfWhenItArrives()
    {
        using var arrives = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var probe = new DisposableProbe();
        var kept = new LazyProbe(() =>
        {
            begun.Set();
            arrives.Wait();
            return probe;
        });
        var asked = AskAsync(kept);
        Assert.True(begun.Wait(Deadline, TestContext.Current.CancellationToken));

        kept.Dispose();

        Assert.False(asked.IsCompleted);
        Assert.Equal(0, probe.Disposed);
        arrives.Set();
        await Eventually.TrueAsync(() => probe.Disposed == 1, Deadline, "the late probe to be disposed of");
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AskAsync(kept));
    }

    [Fact]
    public async Task Dispose_OfAProbeThatIsThere_DisposesOfIt()
    {
        var probe = new DisposableProbe();
        var kept = new LazyProbe(() => probe);
        await AskAsync(kept);

        kept.Dispose();

        Assert.Equal(1, probe.Disposed);
    }

    private static Task<HealthCheckResult> AskAsync(LazyProbe kept) => kept.CheckHealthAsync(new HealthCheckContext());

    private sealed class DisposableProbe : IHealthCheck, IDisposable
    {
        private int _disposed;

        public int Disposed => Volatile.Read(ref _disposed);

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(HealthCheckResult.Healthy());

        public void Dispose() => Interlocked.Increment(ref _disposed);
    }
}
