// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Net;
using Acgs.Governance.Tests.Hosting;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>A governed gRPC service on Kestrel, over HTTP/2 without TLS and over HTTP/1.1.</summary>
internal sealed class GrpcHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly GrpcChannel _channel;

    private GrpcHost(WebApplication app)
    {
        _app = app;
        Metrics = new(app.Services.GetRequiredService<IMeterFactory>());
        _channel = GrpcChannel.ForAddress(Address);
        Client = new(_channel.CreateCallInvoker());
    }

    /// <summary>Where HTTP/2 is spoken.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Where HTTP/1.1 is spoken.</summary>
    public string Http1Address => _app.Urls.Last();

    /// <summary>A client that states nothing by itself.</summary>
    public EchoClient Client { get; }

    public RecordedMetrics Metrics { get; }

    public static Task<GrpcHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <summary>Starts the host with conventions on its one service.</summary>
    public static async Task<GrpcHost> StartAsync(Action<IEndpointConventionBuilder> mark, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "grpc-tests" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddAcgsGovernance();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<EchoService>();
        var app = builder.Build();
        app.UseRouting();
        app.UseAcgsGovernance();
        mark(app.MapGrpcService<EchoService>());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Metrics.Dispose();
    }

    /// <summary>Lets every call end: what it counts after its answer is there by then.</summary>
    public Task StopAsync() => _app.StopAsync();
}
