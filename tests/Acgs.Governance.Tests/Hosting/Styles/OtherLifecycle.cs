// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Hosting.Styles;

/// <summary>A service of an application, which records what the host calls.</summary>
internal sealed class OtherLifecycle : IHostedLifecycleService
{
    public ConcurrentQueue<string> Calls { get; } = [];

    public Task StartingAsync(CancellationToken cancellationToken) => Add("Starting");

    public Task StartAsync(CancellationToken cancellationToken) => Add("Start");

    public Task StartedAsync(CancellationToken cancellationToken) => Add("Started");

    public Task StoppingAsync(CancellationToken cancellationToken) => Add("Stopping");

    public Task StopAsync(CancellationToken cancellationToken) => Add("Stop");

    public Task StoppedAsync(CancellationToken cancellationToken) => Add("Stopped");

    private Task Add(string call)
    {
        Calls.Enqueue(call);
        return Task.CompletedTask;
    }
}
