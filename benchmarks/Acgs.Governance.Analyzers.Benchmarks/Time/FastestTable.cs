// Constitutional Hash: cdd01ef066bc6cf2

using BenchmarkDotNet.Reports;

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>
/// The fastest pass of each rule, and how many times ours it takes. On a shared machine means are those of the neighbours; the
/// fastest of many short passes is nearly undisturbed.
/// </summary>
internal static class FastestTable
{
    private static readonly string[] Rules = ["ACGS0001", "IDE0073", "SA1633", "S1451"];

    public static IEnumerable<string> Of(Summary summary)
    {
        yield return $"| Files | Look | {string.Join(" | ", Rules)} |";
        yield return "|---|---|" + string.Concat(Enumerable.Repeat("---:|", Rules.Length));
        foreach (var variant in summary.Reports.Where(report => report.ResultStatistics is not null).GroupBy(report => report.BenchmarkCase.Parameters.DisplayInfo))
        {
            var reports = variant.ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name);
            var parameters = reports.Values.First().BenchmarkCase.Parameters;
            yield return $"| {parameters["Files"]} | {parameters["Look"]} | {string.Join(" | ", Rules.Select(rule => Cell(reports, rule)))} |";
        }
    }

    private static string Cell(Dictionary<string, BenchmarkReport> reports, string rule)
    {
        if (!reports.TryGetValue(rule, out var report) || !reports.TryGetValue(Rules[0], out var ours))
        {
            return "not measured";
        }

        var time = Fastest(report);
        var ratio = rule == Rules[0] ? string.Empty : $", {time / Fastest(ours):F1} times";
        return $"{time:N0} ns, {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase):N0} B{ratio}";
    }

    private static double Fastest(BenchmarkReport report) => report.ResultStatistics!.Min;
}
