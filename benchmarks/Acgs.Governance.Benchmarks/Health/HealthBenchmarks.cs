// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Hosting;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Benchmarks.Health;

/// <summary>What an answer of <c>/health/ready</c> costs by the number of checks, all of them shown; 0 is a bare pipeline with an empty answer.</summary>
[MemoryDiagnoser]
public class HealthBenchmarks
{
    private const string Path = "/health/ready";
    private const int Attempts = 1_000;

    private WebApplication _app = null!;
    private NullConnection _connection = null!;
    private Func<Task> _request = null!;

    [Params(0, 1, 10, 50)]
    public int Checks { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new NullServer();
        builder.Services.AddSingleton<IServer>(server);
        _app = Checks == 0 ? Bare(builder) : Governed(builder);
        await _app.StartAsync();
        _connection = new NullConnection(Path, hash: null);
        _request = server.Connect(_connection);
        await RequireAnswerAsync();
    }

    [GlobalCleanup]
    public Task CleanUpAsync() => _app.DisposeAsync().AsTask();

    [Benchmark]
    public Task Request() => _request();

    private static WebApplication Bare(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapGet(Path, static (HttpContext _) => Task.CompletedTask);
        return app;
    }

    private WebApplication Governed(WebApplicationBuilder builder)
    {
        // No probe falls into a measurement.
        builder.Configuration["Acgs:Health:Period"] = "01:00:00";
        builder.AddAcgsGovernance();
        var checks = builder.Services.AddHealthChecks();
        for (var number = 1; number <= Checks; number++)
        {
            checks.AddCheck($"dependency-{number:00}", static () => HealthCheckResult.Healthy());
        }

        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        return app;
    }

    // The first probes end a moment after the start.
    private async Task RequireAnswerAsync()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await Request();
            if (_connection.StatusCode == StatusCodes.Status200OK && (_connection.BodyLength > 0) == (Checks > 0))
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException($"{Checks} checks: {_connection.StatusCode}, {_connection.BodyLength} bytes.");
    }
}
