// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>A pipeline that runs, and one request to send through it again and again.</summary>
internal sealed class RequestPipeline : IAsyncDisposable
{
    /// <summary>The endpoint of the service itself.</summary>
    public const string Path = "/api/policies";

    private readonly WebApplication _app;
    private readonly NullServer _server;

    private RequestPipeline(WebApplication app, NullServer server)
    {
        _app = app;
        _server = server;
    }

    public static async Task<RequestPipeline> StartAsync(Variant variant, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new NullServer();
        builder.Services.AddSingleton<IServer>(server);
        var app = Pipelines.Build(variant, builder);
        app.MapGet(Path, static (HttpContext _) => Task.CompletedTask);
        map?.Invoke(app);
        await app.StartAsync();
        return new(app, server);
    }

    /// <summary>What sends one request through it, after that was answered as it must be.</summary>
    /// <exception cref="InvalidOperationException">The answer had another status, or did not carry the stamp as it should.</exception>
    public async Task<Func<Task>> PrepareAsync(bool stamped, string? hash = Hashes.Active, string path = Path, int status = StatusCodes.Status200OK)
    {
        var connection = new NullConnection(path, hash);
        var request = _server.Connect(connection);
        await request();
        // A 404, or a response without its stamp, would be fast and worth nothing.
        return connection.StatusCode == status && connection.IsStamped == stamped
            ? request
            : throw new InvalidOperationException($"{path} answered {connection.StatusCode}, stamped: {connection.IsStamped}.");
    }

    /// <summary>What sends the request of a variant.</summary>
    public Task<Func<Task>> PrepareAsync(Variant variant) => variant.IsRefused()
        ? PrepareAsync(stamped: true, Hashes.Unknown, status: StatusCodes.Status403Forbidden)
        : PrepareAsync(variant.IsStamped());

    public async ValueTask DisposeAsync()
    {
        var ledger = _app.Configuration[Pipelines.LedgerPath];
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (ledger is not null)
        {
            Directory.Delete(System.IO.Path.GetDirectoryName(ledger)!, recursive: true);
        }
    }
}
