// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Benchmarks.Time;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

// One process and one warm runtime for all rules: only so are their ratios worth something on a shared machine.
var job = Job.ShortRun.WithIterationCount(12).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
Console.WriteLine(CompliantFiles.Description);
