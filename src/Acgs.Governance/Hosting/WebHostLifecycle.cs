// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Hosting;

/// <summary>
/// Gives our services the life cycle that <c>WebHost</c> does not know: it calls <see cref="IHostedService"/> and nothing of
/// <see cref="IHostedLifecycleService"/>. The first hosted service, so that the start is checked before anything else starts.
/// </summary>
internal sealed class WebHostLifecycle(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IHost>() is not null)
        {
            return;
        }

        // What others have registered is the host's affair.
        var ours = services.GetServices<IHostedService>().OfType<IHostedLifecycleService>()
            .Where(service => service.GetType().Assembly == typeof(WebHostLifecycle).Assembly)
            .ToArray();
        foreach (var service in ours)
        {
            await service.StartingAsync(cancellationToken);
        }

        Follow(services.GetRequiredService<IHostApplicationLifetime>(), ours);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Follow(IHostApplicationLifetime lifetime, IHostedLifecycleService[] ours)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            try
            {
                Run(ours, service => service.StartedAsync(CancellationToken.None));
            }
            catch
            {
                // The host logs it and would go on.
                lifetime.StopApplication();
                throw;
            }
        });
        lifetime.ApplicationStopping.Register(() => Run(ours, service => service.StoppingAsync(CancellationToken.None)));
        lifetime.ApplicationStopped.Register(() => Run(ours, service => service.StoppedAsync(CancellationToken.None)));
    }

    // The server stops when the callbacks have returned.
    private static void Run(IHostedLifecycleService[] ours, Func<IHostedLifecycleService, Task> step) =>
        Task.WhenAll(ours.Select(step)).GetAwaiter().GetResult();
}
