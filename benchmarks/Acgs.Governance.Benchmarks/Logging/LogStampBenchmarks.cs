// Constitutional Hash: cdd01ef066bc6cf2

using BenchmarkDotNet.Attributes;

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>What the stamp costs a record, by who takes it and how it is written.</summary>
[MemoryDiagnoser]
public class LogStampBenchmarks
{
    private LogPipeline _pipeline = null!;

    [ParamsAllValues]
    public Receiver Receiver { get; set; }

    [ParamsAllValues]
    public bool InActivity { get; set; }

    [ParamsAllValues]
    public Stamp Stamp { get; set; }

    [GlobalSetup]
    public void SetUp() => _pipeline = LogPipeline.Start(Receiver, Stamp, InActivity);

    [GlobalCleanup]
    public void CleanUp() => _pipeline.Dispose();

    [Benchmark]
    public void Generated() => _pipeline.Generated();

    [Benchmark]
    public void Template() => _pipeline.Template();
}
