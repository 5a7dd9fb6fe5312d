// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks.Hosting;

/// <summary>A server without sockets: real hosting and a real pipeline, and nothing but them to measure.</summary>
internal sealed class NullServer : IServer
{
    private Func<NullConnection, Func<Task>>? _connect;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>What sends the request of the connection once more.</summary>
    public Func<Task> Connect(NullConnection connection) => _connect!(connection);

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _connect = connection =>
        {
            var features = connection.Open<TContext>();
            return () => ProcessAsync(application, connection, features);
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private static async Task ProcessAsync<TContext>(
        IHttpApplication<TContext> application, NullConnection connection, NullFeatures<TContext> features)
        where TContext : notnull
    {
        connection.Reset();
        features.Reset();
        var context = application.CreateContext(features);
        await application.ProcessRequestAsync(context);
        await connection.StartResponseAsync();
        await connection.CompleteResponseAsync();
        application.DisposeContext(context, null);
    }
}
