// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health.Dependencies;

/// <summary>A host ends although a connector does not.</summary>
public sealed class DependencyShutdownTests
{
    // Ours take one second at most; the rest is the host's own, on a machine under load.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(Hang.Create)]
    [InlineData(Hang.Check)]
    [InlineData(Hang.Dispose)]
    public async Task Stop_WithADependencyOfTheConfigurationThatHangs_Ends(Hang hang)
    {
        using var kind = new HangingKind(hang);
        var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Dependencies:ledger:Kind"] = "hanging" }, builder => builder.Services.AddSingleton<IDependencyKind>(kind));
        await EndAsync(app, kind);
    }

    [Theory]
    [InlineData(Hang.Create)]
    [InlineData(Hang.Check)]
    [InlineData(Hang.Dispose)]
    public async Task Stop_WithADependencyOfCodeThatHangs_Ends(Hang hang)
    {
        using var kind = new HangingKind(hang);
        var app = await GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance().TryAddProbe("ledger", new(), (_, _) => kind.Create()));
        await EndAsync(app, kind);
    }

    // The container creates a singleton under a lock, and the probe waits for it.
    [Fact]
    public async Task Stop_WhileASingletonThatTheProbeNeedsIsBeingCreated_Ends()
    {
        using var kind = new HangingKind(Hang.Create);
        var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.Services.AddSingleton(_ => kind.Create());
            builder.AddAcgsGovernance().TryAddProbe("ledger", new(), (services, _) => services.GetRequiredService<IHealthCheck>());
        });
        await EndAsync(app, kind);
    }

    private static async Task EndAsync(GovernedApp app, HangingKind kind)
    {
        await kind.UntilAskedAsync();
        var clock = Stopwatch.StartNew();

        await app.StopAsync();
        await app.DisposeAsync();

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Budget);
    }

    public enum Hang
    {
        Create,
        Check,
        Dispose,
    }

    private sealed class HangingKind(Hang hang) : IDependencyKind, IDisposable
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "hanging";

        public IReadOnlyCollection<string> Keys => [];

        public IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings) => [];

        public IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout) => Create();

        public IHealthCheck Create()
        {
            WaitIf(Hang.Create);
            return new HangingProbe(this);
        }

        public Task UntilAskedAsync() => _asked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        public void Dispose() => _end.TrySetResult();

        private void WaitIf(Hang here)
        {
            if (hang == here)
            {
                _asked.TrySetResult();
                _end.Task.Wait();
            }
        }

        private sealed class HangingProbe(HangingKind kind) : IHealthCheck, IDisposable
        {
            public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            {
                kind.WaitIf(Hang.Check);
                kind._asked.TrySetResult();
                return Task.FromResult(HealthCheckResult.Healthy());
            }

            public void Dispose() => kind.WaitIf(Hang.Dispose);
        }
    }
}
