// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Benchmarks.Damage;
using Acgs.Governance.Analyzers.Benchmarks.Time;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// --damage: what the fixes do to files, with the names of the files; 1 when ours is not without fault.
if (args is ["--damage"])
{
    return await DamageTable.PrintAsync(Console.Out, withNames: true) == 0 ? 0 : 1;
}

// One process and one warm runtime for all rules: only so are their ratios worth something on a shared machine. One pass over
// the files for each iteration, because a second look at a file finds what the first one remembered. A long warm-up, because the
// runtime compiles a method again in the background after some thirty calls, and once more when it knows what they do.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
    .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(60).WithIterationCount(20);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
foreach (var line in summaries.SelectMany(FastestTable.Of).Prepend(CompliantFiles.Description))
{
    Console.WriteLine(line);
}

return await DamageTable.PrintAsync(Console.Out, withNames: false) == 0 ? 0 : 1;
