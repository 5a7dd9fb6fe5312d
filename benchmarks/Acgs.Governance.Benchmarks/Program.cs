// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Benchmarks.Logging;
using Acgs.Governance.Benchmarks.Requests;
using Acgs.Governance.Measuring.Reporting;
using BenchmarkDotNet.Running;

// --gate <variant> [patience]: the short measurement of the tests, or a longer one on a machine with much to do.
// Otherwise arguments are BenchmarkDotNet's; behind its tables come ours, and 1 when a bar is missed.
if (args is ["--gate", var variant, .. var patience])
{
    await Gate.RunAsync(Enum.Parse<Variant>(variant), patience is [var times] ? double.Parse(times, CultureInfo.InvariantCulture) : 1, Console.Out);
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
