// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Lets the server listen at <c>Acgs:Health:Port</c> too, and knows what answers there.</summary>
internal sealed class HealthPort(IOptions<HealthOptions> options) : IStartupFilter, IHostedLifecycleService
{
    // What Kestrel listens at when nothing says otherwise; an address that is added would replace it.
    private const string ServerDefault = "http://localhost:5000";

    private IServerAddressesFeature? _server;
    private volatile bool _isOwn;

    /// <summary>Whether a port is set.</summary>
    public bool IsSet => options.Value.Port is not null;

    /// <summary>Whether the health endpoints answer on this connection. The header <c>Host</c> is the client's to choose; the port is not.</summary>
    public bool AnswersHealth(HttpContext context) => options.Value.Port is not { } port || context.Connection.LocalPort == port;

    /// <summary>
    /// Whether the other endpoints answer on this connection. The port was opened for the health endpoints, on every address and
    /// without encryption; the service may have been kept to others for a reason.
    /// </summary>
    public bool AnswersOthers(HttpContext context) => !_isOwn || context.Connection.LocalPort != options.Value.Port;

    // Filters run when the host has handed the configured addresses to the server, which has not started yet.
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (IsSet && app.ServerFeatures.Get<IServerAddressesFeature>() is { Addresses.IsReadOnly: false } server)
        {
            _server = server;
            Add(server.Addresses);
        }

        next(app);
    };

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // By now the addresses are those at which the server listens in fact.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_server is { } server)
        {
            if (!server.Addresses.Any(HasPort))
            {
                throw new GovernanceConfigurationException(typeof(HealthOptions), [Overridden(options.Value.Port)]);
            }

            // Endpoints from elsewhere have this port, and no other: then it is the service's own.
            _isOwn &= !server.Addresses.All(HasPort);
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Add(ICollection<string> addresses)
    {
        if (addresses.Any(HasPort))
        {
            return;
        }

        if (addresses.Count == 0)
        {
            addresses.Add(ServerDefault);
        }

        addresses.Add($"http://*:{options.Value.Port}");
        _isOwn = true;
    }

    private bool HasPort(string address) =>
        BindingAddress.Parse(address) is { IsUnixPipe: false, IsNamedPipe: false } parsed && parsed.Port == options.Value.Port;

    private static string Overridden(int? port) =>
        $"Acgs:Health:Port is {port}, but the server does not listen there: its endpoints are set by Kestrel:Endpoints or in code, "
        + "which leaves every other address out; add an endpoint with this port there.";
}
