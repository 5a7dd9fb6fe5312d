// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

/// <summary>A host that knows no lifecycle services, as the one of <c>WebHostBuilder</c>: it stops its server once the callbacks have run.</summary>
public sealed class HealthDrainTests : IDisposable
{
    private readonly TestTime _time = new();
    private readonly StubLifetime _lifetime = new();

    public void Dispose() => _lifetime.Dispose();

    [Fact]
    public async Task StopApplication_WithoutAHostLifetime_ReturnsWhenTheDelayIsOver()
    {
        var serving = new ServingState(_lifetime, new HealthState(_time));
        var drain = new HealthDrain(
            Options.Create(new HealthOptions { ShutdownDelay = TimeSpan.FromSeconds(7) }),
            Options.Create(new HostOptions()),
            serving,
            _lifetime,
            _time,
            NullLogger<HealthDrain>.Instance,
            new NoServer());
        await drain.StartAsync(TestContext.Current.CancellationToken);

        var stopping = Task.Run(_lifetime.StopApplication, TestContext.Current.CancellationToken);
        await _time.TimersAsync(1);
        Assert.Equal((false, false, false), (stopping.IsCompleted, serving.IsServing, serving.IsOver));
        _time.Advance(TimeSpan.FromSeconds(7));

        await stopping.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.True(serving.IsOver);
    }

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
