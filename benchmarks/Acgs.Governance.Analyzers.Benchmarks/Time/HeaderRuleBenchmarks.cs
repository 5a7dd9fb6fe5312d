// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Benchmarks.Corpus;
using Acgs.Governance.Analyzers.Benchmarks.Judges;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>What a rule's own action costs for one compliant file, which is parsed already.</summary>
[MemoryDiagnoser]
[MinColumn]
public class HeaderRuleBenchmarks
{
    private IReadOnlyList<SourceText> _texts = [];
    private Judge _judge = AllJudges.Nothing;
    private Action<SyntaxTreeAnalysisContext>[] _actions = [];
    private SyntaxTreeAnalysisContext[] _contexts = [];

    [ParamsAllValues]
    public Layout Files { get; set; }

    [ParamsAllValues]
    public Look Look { get; set; }

    [GlobalSetup(Target = nameof(Nothing))]
    public void SetUpNothing() => Use(AllJudges.Nothing);

    [GlobalSetup(Target = nameof(ACGS0001))]
    public Task SetUpOursAsync() => UseCheckedAsync(AllJudges.Ours);

    [GlobalSetup(Target = nameof(IDE0073))]
    public Task SetUpIde0073Async() => UseCheckedAsync(AllJudges.Ide0073);

    [GlobalSetup(Target = nameof(SA1633))]
    public Task SetUpSa1633Async() => UseCheckedAsync(AllJudges.Sa1633);

    [GlobalSetup(Target = nameof(S1451))]
    public Task SetUpS1451Async() => UseCheckedAsync(AllJudges.S1451);

    [IterationSetup]
    public void Parse()
    {
        if (Look == Look.Again && _contexts.Length > 0)
        {
            return;
        }

        var project = new JudgedProject(_judge, CompliantFiles.HeaderOf(Files), _texts);
        _actions = TreeActions.Of(_judge, project.Compilation, project.Options);
        _contexts = TreeActions.ContextsFor(project.Compilation, project.Options);
        if (Look == Look.Again)
        {
            Run();
        }
    }

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

    private void Use(Judge judge)
    {
        _judge = judge;
        _texts = CompliantFiles.In(Files);
    }

    // A rule that is switched off, or looks at nothing, would be the fastest of all; so would one that stops at a finding.
    private async Task UseCheckedAsync(Judge judge)
    {
        Use(judge);
        var header = CompliantFiles.HeaderOf(Files);
        await RequireAsync(new(judge, header, CompliantFiles.WithoutHeader()), SourceCorpus.Size, "without a header");
        await RequireAsync(new(judge, header, _texts), 0, "with their header");
    }

    private async Task RequireAsync(JudgedProject project, int expected, string kind)
    {
        var findings = await project.AnalyzeAsync();
        var files = findings.Select(finding => finding.Location.SourceTree).Distinct().Count();
        if (files != expected)
        {
            throw new InvalidOperationException(
                $"{_judge.Name} reports {files} of {SourceCorpus.Size} files {kind}; the first: {(findings.Count > 0 ? findings[0] : "none")}");
        }
    }

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
