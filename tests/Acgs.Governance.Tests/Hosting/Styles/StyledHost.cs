// Constitutional Hash: cdd01ef066bc6cf2

#pragma warning disable ASPDEPR008 // IWebHost is obsolete, and in use.

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Hosting.Styles;

/// <summary>A host that has started, of any style.</summary>
internal sealed class StyledHost : IAsyncDisposable
{
    private readonly IDisposable _host;
    private readonly Func<Task> _stop;

    private StyledHost(IDisposable host, IServiceProvider services, Func<Task> stop)
    {
        _host = host;
        _stop = stop;
        Services = services;
        Server = services.GetRequiredService<IServer>();
        Client = Server is TestServer test
            ? test.CreateClient()
            : new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Addresses.First()) };
    }

    public IServiceProvider Services { get; }

    public HttpClient Client { get; }

    private IServer Server { get; }

    private IEnumerable<string> Addresses => Server.Features.Get<IServerAddressesFeature>()!.Addresses;

    public static StyledHost Of(IHost host) => new(host, host.Services, () => host.StopAsync());

    public static StyledHost Of(IWebHost host) => new(host, host.Services, () => host.StopAsync());

    public static StyledHost Of(TestServer server) => new(server, server.Services, () => server.Host.StopAsync());

    public Task StopAsync() => _stop();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _stop();
        _host.Dispose();
    }
}
