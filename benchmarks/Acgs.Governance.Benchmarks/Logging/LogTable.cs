// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Reporting;
using BenchmarkDotNet.Reports;

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>What the stamp adds to the extended logger, and whether the bars are met.</summary>
internal static class LogTable
{
    private const double MostNanoseconds = 5;

    public static void Print(Summary summary, Report report)
    {
        var reports = summary.Reports.Where(item => item.BenchmarkCase.Descriptor.Type == typeof(LogStampBenchmarks));
        foreach (var row in reports.GroupBy(item => (
            Receiver: (Receiver)Parameter(item, nameof(LogStampBenchmarks.Receiver)),
            InActivity: (bool)Parameter(item, nameof(LogStampBenchmarks.InActivity)),
            Call: item.BenchmarkCase.Descriptor.WorkloadMethod.Name)))
        {
            var figures = row.ToDictionary(item => (Stamp)Parameter(item, nameof(LogStampBenchmarks.Stamp)), Figures.Of);
            // In Serilog's factory the extended logger is Serilog alone.
            if (figures.GetValueOrDefault(Stamp.ExtendedLogger) is { } extended && figures.GetValueOrDefault(Stamp.Ours) is { } ours)
            {
                Tell(report, row.Key.Receiver, row.Key.InActivity, row.Key.Call, extended, ours, figures.GetValueOrDefault(Stamp.None));
            }
        }
    }

    private static void Tell(Report report, Receiver receiver, bool inActivity, string call, Figures extended, Figures ours, Figures? none)
    {
        var over = ours - extended;
        // The ids of a request are another thing than the stamp, and have no bar; a pipeline of one's own has none for time.
        var (bar, isMet) = (inActivity, receiver) switch
        {
            (true, _) or (_, Receiver.Serilog) => ("", (bool?)null),
            (_, Receiver.Nobody) => ($"{Text.Nanoseconds(MostNanoseconds)}, 0 B", over is { Nanoseconds: <= MostNanoseconds, Bytes: 0 }),
            _ => ("0 B", over.Bytes == 0),
        };
        report.Add(new(
            "log stamp",
            $"{call}, {receiver}{(inActivity ? ", in a request: with trace and span" : "")}: over {(receiver == Receiver.Serilog ? "Serilog alone" : "the extended logger")}",
            Cell(over),
            $"{Cell(extended)} (framework's own logger: {(none is null ? "not measured" : Cell(none))})",
            bar,
            isMet));
    }

    private static string Cell(Figures figures) => $"{Text.Nanoseconds(figures.Nanoseconds)}, {Text.Count(figures.Bytes)} B";

    private static object Parameter(BenchmarkReport report, string name) => report.BenchmarkCase.Parameters[name];
}
