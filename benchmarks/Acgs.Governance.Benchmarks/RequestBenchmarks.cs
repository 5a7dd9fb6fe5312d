// Constitutional Hash: cdd01ef066bc6cf2

using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Benchmarks;

/// <summary>What governance costs a request: stamp, judgement, counters and histogram, over the bare pipeline.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private WebApplication _app = null!;
    private Func<NullConnection, Task> _process = null!;
    private NullConnection _connection = null!;

    public enum Pipeline
    {
        Bare,
        Governed,
        GovernedAndScraped,
    }

    [Params(Pipeline.Bare, Pipeline.Governed, Pipeline.GovernedAndScraped)]
    public Pipeline Variant { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new NullServer();
        builder.Services.AddSingleton<IServer>(server);
        if (Variant != Pipeline.Bare)
        {
            var governance = builder.AddAcgsGovernance();
            _ = Variant == Pipeline.GovernedAndScraped ? governance.AddPrometheus() : governance;
        }

        _app = builder.Build();
        if (Variant != Pipeline.Bare)
        {
            _app.UseAcgsGovernance();
            _app.MapAcgsGovernance();
        }

        _app.MapGet("/", static (HttpContext _) => Task.CompletedTask);
        await _app.StartAsync();
        _process = server.ProcessAsync;
        _connection = new NullConnection("/", Variant == Pipeline.Bare ? null : Constitution.ConstitutionalHashes.Default);
        await RequireAnswerAsync();
    }

    [GlobalCleanup]
    public Task CleanUpAsync() => _app.DisposeAsync().AsTask();

    [Benchmark]
    public Task Request() => _process(_connection);

    // A benchmark of a 404, or of a response without its stamp, would be fast and worth nothing.
    private async Task RequireAnswerAsync()
    {
        await Request();
        if (_connection.StatusCode != StatusCodes.Status200OK || _connection.IsStamped != (Variant != Pipeline.Bare))
        {
            throw new InvalidOperationException($"{Variant} answered {_connection.StatusCode}, stamped: {_connection.IsStamped}.");
        }
    }
}
