// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Reporting;
using BenchmarkDotNet.Reports;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>What each variant adds to the bare pipeline, how many times ours that is, and whether the bars are met.</summary>
internal static class RequestTable
{
    private const double MostNanoseconds = 200;

    private static readonly (Variant Peer, double Times)[] Peers =
        [(Variant.PrometheusNet, 6), (Variant.OpenTelemetryMetrics, 4), (Variant.OpenTelemetryAndSerilog, 9)];

    public static void Print(Summary summary, Report report, TextWriter output)
    {
        var figures = Read(summary);
        if (!figures.TryGetValue(Variant.Bare, out var bare) || !figures.TryGetValue(Variant.Ours, out var governed))
        {
            return;
        }

        var ours = governed - bare;
        output.WriteLine("| Variant | Median | Allocated | Over bare | Over bare, allocated | Times ours |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (variant, total) in figures)
        {
            var over = total - bare;
            output.WriteLine(
                $"| {variant} | {Text.Nanoseconds(total.Nanoseconds)} | {Text.Count(total.Bytes)} B | {Text.Nanoseconds(over.Nanoseconds)} | {Text.Count(over.Bytes)} B | {Times(over, ours)} |");
        }

        output.WriteLine();
        Judge(figures, bare, ours, report);
    }

    private static Dictionary<Variant, Figures> Read(Summary summary) => summary.Reports
        .Where(report => report.BenchmarkCase.Descriptor.Type == typeof(RequestBenchmarks))
        .Select(report => (Variant: (Variant)report.BenchmarkCase.Parameters[nameof(RequestBenchmarks.Variant)], Figures: Figures.Of(report)))
        .Where(item => item.Figures is not null)
        .OrderBy(item => item.Variant)
        .ToDictionary(item => item.Variant, item => item.Figures!);

    private static void Judge(Dictionary<Variant, Figures> figures, Figures bare, Figures ours, Report report)
    {
        report.Add(new("request", "allocated over bare", $"{Text.Count(ours.Bytes)} B", "", "0 B", ours.Bytes == 0));
        report.Add(new(
            "request", "time over bare", Text.Nanoseconds(ours.Nanoseconds), "", Text.Nanoseconds(MostNanoseconds), ours.Nanoseconds <= MostNanoseconds));
        Explain(figures, Variant.InstrumentsAlone, "of which two readings of the clock and the SDK's own aggregation", bare, report);
        Explain(figures, Variant.Floor, "the same by hand, all of it constants: the floor", bare, report);
        foreach (var (peer, times) in Peers.Where(peer => figures.ContainsKey(peer.Peer)))
        {
            var over = figures[peer] - bare;
            var floor = figures.TryGetValue(Variant.Floor, out var least) ? $", times the floor {Times(over, least - bare)}" : "";
            report.Add(new(
                "request",
                $"{peer} over bare, times ours",
                "1.0",
                $"{Times(over, ours)}{floor} ({Text.Nanoseconds(over.Nanoseconds)}, {Text.Count(over.Bytes)} B)",
                $"{Text.Ratio(times)} times",
                over.Nanoseconds >= times * ours.Nanoseconds));
        }
    }

    private static void Explain(Dictionary<Variant, Figures> figures, Variant variant, string what, Figures bare, Report report)
    {
        if (figures.TryGetValue(variant, out var total))
        {
            report.Add(new("request", what, "", Text.Nanoseconds((total - bare).Nanoseconds)));
        }
    }

    private static string Times(Figures over, Figures ours) => Text.Ratio(over.Nanoseconds / ours.Nanoseconds);
}
