// Constitutional Hash: cdd01ef066bc6cf2

using BenchmarkDotNet.Attributes;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>What a request costs that states the active hash, is judged, stamped and counted, by how a service comes by that.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private RequestPipeline _pipeline = null!;
    private Func<Task> _request = null!;

    [ParamsAllValues]
    public Variant Variant { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _pipeline = await RequestPipeline.StartAsync(Variant);
        _request = await _pipeline.PrepareAsync(Variant);
    }

    [GlobalCleanup]
    public Task CleanUpAsync() => _pipeline.DisposeAsync().AsTask();

    [Benchmark]
    public Task Request() => _request();
}
