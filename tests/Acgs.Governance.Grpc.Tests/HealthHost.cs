// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using System.Net;
using System.Threading.RateLimiting;
using Acgs.Governance.Tests.Hosting;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using HealthClient = Grpc.Health.V1.Health.HealthClient;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>A governed gRPC service on Kestrel that speaks HTTP/2 and nothing else, with one dependency and the health service.</summary>
internal sealed class HealthHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly GrpcChannel _channel;

    private HealthHost(WebApplication app, FakeLogCollector logs)
    {
        _app = app;
        Logs = logs;
        Metrics = new(app.Services.GetRequiredService<IMeterFactory>());
        _channel = GrpcChannel.ForAddress(app.Urls.Single());
        Client = new(_channel);
        Invoker = _channel.CreateCallInvoker();
        Echo = new(Invoker);
    }

    public HealthClient Client { get; }

    public CallInvoker Invoker { get; }

    public EchoClient Echo { get; }

    public FakeLogCollector Logs { get; }

    public RecordedMetrics Metrics { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the host.</summary>
    /// <param name="check">The dependency.</param>
    /// <param name="time">The clock of the health monitor.</param>
    /// <param name="isAuthorized">Whether everything without a mark of its own asks for a user.</param>
    /// <param name="isLimited">Whether a global rate limiter lets one request pass.</param>
    /// <param name="prefix">The group in which our endpoints are mapped.</param>
    /// <param name="settings">The configuration.</param>
    public static async Task<HealthHost> StartAsync(
        ScriptedCheck check, TestTime time, bool isAuthorized = false, bool isLimited = false, string prefix = "", params (string Key, string Value)[] settings)
    {
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "grpc-health" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Logging.AddProvider(new FakeLoggerProvider(logs));
        builder.Configuration.AddInMemoryCollection([new("Acgs:Health:Jitter", "0")]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.AddAcgsGovernance().AddGrpcHealth().AddGrpcHealth();
        builder.Services.AddHealthChecks().AddCheck("db", check);
        builder.Services.AddSingleton<EchoService>();
        builder.Services.AddRateLimiter(limiter => limiter.GlobalLimiter = isLimited ? OnePasses() : null);
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization(options => options.FallbackPolicy = isAuthorized ? options.DefaultPolicy : null);
        var app = builder.Build();
        app.UseRouting();
        app.UseAcgsGovernance();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapGroup(prefix).MapAcgsGovernance();
        app.MapGrpcService<EchoService>().AllowAnonymous();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, logs);
    }

    /// <summary>What the service says of a name.</summary>
    public async Task<ServingStatus> CheckAsync(string service = "", params string[] hashes)
    {
        var metadata = new Metadata();
        Array.ForEach(hashes, hash => metadata.Add("x-constitutional-hash", hash));
        return (await Client.CheckAsync(new() { Service = service }, metadata, cancellationToken: TestContext.Current.CancellationToken)).Status;
    }

    public AsyncServerStreamingCall<HealthCheckResponse> Watch(string service = "") => Client.Watch(new() { Service = service });

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
        Metrics.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> OnePasses() => PartitionedRateLimiter.Create<HttpContext, int>(_ =>
        RateLimitPartition.GetFixedWindowLimiter(0, _ => new() { PermitLimit = 1, Window = TimeSpan.FromHours(1) }));
}
