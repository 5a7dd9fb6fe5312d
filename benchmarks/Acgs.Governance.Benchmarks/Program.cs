// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Logging;
using Acgs.Governance.Benchmarks.Requests;
using Acgs.Governance.Measuring.Reporting;
using BenchmarkDotNet.Running;

// --gate <variant>: the short measurement of the tests.
// Otherwise arguments are BenchmarkDotNet's; behind its tables come ours, and 1 when a bar is missed.
if (args is ["--gate", var variant])
{
    await Gate.RunAsync(Enum.Parse<Variant>(variant), Console.Out);
    return 0;
}

var report = new Report("Beside", TextWriter.Null);
foreach (var summary in BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args))
{
    RequestTable.Print(summary, report, Console.Out);
    LogTable.Print(summary, report);
}

if (!report.IsEmpty)
{
    report.Print(Console.Out);
}

return report.IsMet ? 0 : 1;
