// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Health;

/// <summary>Fails when everything else has started.</summary>
internal sealed class FailingService : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("broken on purpose");

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
