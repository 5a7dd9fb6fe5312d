// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>A governed host, not started, whose HTTP clients are under test. The client <c>ours</c> states the hash.</summary>
internal sealed class OutgoingClients : IDisposable
{
    private readonly IHost _host;

    private OutgoingClients(IHost host, FakeLogCollector logs) => (_host, Logs) = (host, logs);

    public FakeLogCollector Logs { get; }

    public IServiceProvider Services => _host.Services;

    public HttpClient Ours => Create("ours");

    /// <summary>Builds the host; the name <c>localhost</c> is listed.</summary>
    public static OutgoingClients Build(Action<IHttpClientBuilder>? configure = null) =>
        Build(["localhost"], governance =>
        {
            var ours = governance.Services.AddHttpClient("ours").AddOutgoingHash();
            configure?.Invoke(ours);
        });

    public static OutgoingClients Build(string[] hosts, Action<GovernanceBuilder> configure)
    {
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "outgoing-tests" });
        builder.Configuration.AddInMemoryCollection(hosts.Select((host, index) => KeyValuePair.Create($"Acgs:Outgoing:Hosts:{index}", (string?)host)));
        builder.Logging.AddProvider(new FakeLoggerProvider(logs)).SetMinimumLevel(LogLevel.Information);
        configure(builder.AddAcgsGovernance());
        return new(builder.Build(), logs);
    }

    /// <summary>Starts the host, which follows the configuration from then on.</summary>
    public Task StartAsync() => _host.StartAsync();

    public HttpClient Create(string name) => Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    public void Dispose() => _host.Dispose();
}
