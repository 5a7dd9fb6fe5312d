// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Hosting;

/// <summary>
/// Runs <see cref="IHostedLifecycleService"/> of this library on <c>WebHost</c>, which supports only <see cref="IHostedService"/>.
/// Registered first, so that validation precedes all other services.
/// </summary>
internal sealed class WebHostLifecycle(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IHost>() is not null)
        {
            return;
        }

        // Services of others are the host's concern.
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
                // The host would log the exception and continue.
                lifetime.StopApplication();
                throw;
            }
        });
        lifetime.ApplicationStopping.Register(() => Run(ours, service => service.StoppingAsync(CancellationToken.None)));
        lifetime.ApplicationStopped.Register(() => Run(ours, service => service.StoppedAsync(CancellationToken.None)));
    }

    // The server stops when the callbacks return.
    private static void Run(IHostedLifecycleService[] ours, Func<IHostedLifecycleService, Task> step) =>
        Task.WhenAll(ours.Select(step)).GetAwaiter().GetResult();
}
