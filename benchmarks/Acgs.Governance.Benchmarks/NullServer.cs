// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks;

/// <summary>A server without sockets: real hosting and a real pipeline, and nothing but them to measure.</summary>
internal sealed class NullServer : IServer
{
    private Func<NullConnection, Task>? _process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task ProcessAsync(NullConnection connection) => _process!(connection);

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _process = async connection =>
        {
            var context = application.CreateContext(connection.Features);
            await application.ProcessRequestAsync(context);
            await connection.StartResponseAsync();
            application.DisposeContext(context, null);
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
