// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Benchmarks.Corpus;
using Acgs.Governance.Analyzers.Benchmarks.Judges;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>What a rule's own action costs for one compliant file.</summary>
[MemoryDiagnoser]
public class CompliantFileBenchmarks
{
    private Action<SyntaxTreeAnalysisContext>[] _actions = [];
    private SyntaxTreeAnalysisContext[] _contexts = [];

    [ParamsAllValues]
    public Layout Files { get; set; }

    private async Task SetUpAsync(Judge judge)
    {
        await RequireFindingsAsync(judge);
        var project = new JudgedProject(judge, CompliantFiles.HeaderOf(Files), CompliantFiles.In(Files));
        var findings = await project.AnalyzeAsync();
        if (findings.Count > 0)
        {
            throw new InvalidOperationException($"{judge.Name}, {Files}: {findings.Count} findings on compliant files; the first: {findings[0]}");
        }

        _actions = await TreeActions.OfAsync(judge, project.Compilation, project.Options);
        _contexts = TreeActions.ContextsFor(project.Compilation, project.Options);
    }

    // A rule that is switched off, or looks at nothing, would be the fastest of all.
    private async Task RequireFindingsAsync(Judge judge)
    {
        var project = new JudgedProject(judge, CompliantFiles.HeaderOf(Files), CompliantFiles.WithoutHeader());
        var found = (await project.AnalyzeAsync()).Select(finding => finding.Location.SourceTree).Distinct().Count();
        Console.WriteLine($"// {judge.Name}: {found} of {SourceCorpus.Size} files without a header are reported");
        if (found < SourceCorpus.Size && judge != AllJudges.Nothing)
        {
            throw new InvalidOperationException("Some files are not looked at.");
        }
    }

    [GlobalSetup(Target = nameof(Nothing))]
    public Task SetUpNothingAsync() => SetUpAsync(AllJudges.Nothing);

    [GlobalSetup(Target = nameof(ACGS0001))]
    public Task SetUpOursAsync() => SetUpAsync(AllJudges.Ours);

    [GlobalSetup(Target = nameof(IDE0073))]
    public Task SetUpIde0073Async() => SetUpAsync(AllJudges.Ide0073);

    [GlobalSetup(Target = nameof(SA1633))]
    public Task SetUpSa1633Async() => SetUpAsync(AllJudges.Sa1633);

    [GlobalSetup(Target = nameof(S1451))]
    public Task SetUpS1451Async() => SetUpAsync(AllJudges.S1451);

    [Benchmark(OperationsPerInvoke = SourceCorpus.Size)]
    public void Nothing() => Run();

    [Benchmark(OperationsPerInvoke = SourceCorpus.Size, Baseline = true)]
    public void ACGS0001() => Run();

    [Benchmark(OperationsPerInvoke = SourceCorpus.Size)]
    public void IDE0073() => Run();

    [Benchmark(OperationsPerInvoke = SourceCorpus.Size)]
    public void SA1633() => Run();

    [Benchmark(OperationsPerInvoke = SourceCorpus.Size)]
    public void S1451() => Run();

    private void Run()
    {
        foreach (var context in _contexts)
        {
            foreach (var action in _actions)
            {
                action(context);
            }
        }
    }
}
