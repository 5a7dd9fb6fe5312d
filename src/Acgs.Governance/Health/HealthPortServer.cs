// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Listens on <c>Acgs:Health:Port</c> with a separate server: an address added to the application's server would replace its default, be
/// replaced by its endpoints, or inherit HTTP/2 only. Requests run through the application's pipeline.
/// </summary>
internal sealed partial class HealthPortServer(
    HealthPort port, IOptions<HealthOptions> options, IServiceProvider services, ILoggerFactory loggers)
    : IStartupFilter, IHostedLifecycleService, IDisposable
{
    // The test server accepts addresses but does not listen; parallel test hosts would compete for the port.
    private const string TestServer = "Microsoft.AspNetCore.TestHost.TestServer";

    private IServerAddressesFeature? _addresses;
    private bool _isConfigured;
    private RequestDelegate? _pipeline;
    private KestrelServer? _server;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (port.IsSet)
        {
            Prepare(app);
        }

        next(app);
    };

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The addresses are now those on which the application's server listens.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_addresses is not { Addresses: var addresses })
        {
            return Task.CompletedTask;
        }

        if (!addresses.Any(HasPort))
        {
            port.Reserve();
            return OpenAsync(options.Value.Port!.Value, cancellationToken);
        }

        // The application's server has an endpoint with this port besides others: it serves health.
        if (!_isConfigured && !addresses.All(HasPort))
        {
            port.Reserve();
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Stopped last, so that shutdown remains observable.
    public Task StoppedAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public void Dispose() => _server?.Dispose();

    private void Prepare(IApplicationBuilder app)
    {
        _addresses = services.GetRequiredService<IServer>().GetType().FullName == TestServer ? null : app.ServerFeatures.Get<IServerAddressesFeature>();
        if (_addresses is null)
        {
            port.GiveUp();
            return;
        }

        _isConfigured = _addresses.Addresses.Any(HasPort);
        app.Use(next => _pipeline = next);
    }

    private async Task OpenAsync(int number, CancellationToken cancellationToken)
    {
        var settings = new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false };
        settings.ListenAnyIP(number, static listen => listen.Protocols = HttpProtocols.Http1);
        _server = new KestrelServer(Options.Create(settings), services.GetServices<IConnectionListenerFactory>().OfType<SocketTransportFactory>().First(), loggers);
        try
        {
            await _server.StartAsync(new PipelineApplication(_pipeline!, services.GetRequiredService<IHttpContextFactory>()), cancellationToken);
        }
        catch (IOException)
        {
            throw CannotOpen(number, "the port is in use; choose another port");
        }
        catch (SocketException refused)
        {
            throw CannotOpen(number, $"the operating system denies it ({refused.SocketErrorCode}); choose another port, for example above 1023");
        }

        Log.Opened(loggers.CreateLogger<HealthPortServer>(), number);
    }

    private static GovernanceConfigurationException CannotOpen(int number, string reason) =>
        new(typeof(HealthOptions), [$"Acgs:Health:Port is {number}, but {reason}."]);

    private bool HasPort(string address) =>
        BindingAddress.Parse(address) is { IsUnixPipe: false, IsNamedPipe: false } parsed && parsed.Port == options.Value.Port;

    private static partial class Log
    {
        [LoggerMessage(1206, LogLevel.Information, "The health endpoints listen on port {Port}.", EventName = "HealthPortOpened")]
        public static partial void Opened(ILogger logger, int port);
    }
}
