// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Logging;

/// <summary>A host that has not started, whose records go to providers of the test's choice.</summary>
internal sealed class StampedLog : IDisposable
{
    private readonly IHost _host;

    private StampedLog(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public ILogger Logger => Services.GetRequiredService<ILogger<StampedLog>>();

    public static StampedLog To(ILoggerProvider provider, Action<IHostApplicationBuilder>? build = null) =>
        Build(builder =>
        {
            builder.Logging.AddProvider(provider);
            build?.Invoke(builder);
        });

    public static StampedLog Build(Action<IHostApplicationBuilder> build)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "stamped" });
        builder.Configuration.AddInMemoryCollection([new("Acgs:Service", GovernedApp.Service)]);
        builder.AddAcgsGovernance();
        build(builder);
        return new(builder.Build());
    }

    public void Dispose() => _host.Dispose();
}
