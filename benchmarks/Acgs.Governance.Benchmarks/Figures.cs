// Constitutional Hash: cdd01ef066bc6cf2

using BenchmarkDotNet.Reports;

namespace Acgs.Governance.Benchmarks;

/// <summary>What one benchmark came to for each operation.</summary>
/// <param name="Nanoseconds">The median.</param>
/// <param name="Bytes">What it allocates.</param>
internal sealed record Figures(double Nanoseconds, double Bytes)
{
    /// <summary>The figures, or <see langword="null"/> when it was not measured.</summary>
    public static Figures? Of(BenchmarkReport? report) => report?.ResultStatistics is { } statistics
        ? new(statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)
        : null;

    public static Figures operator -(Figures left, Figures right) =>
        new(left.Nanoseconds - right.Nanoseconds, left.Bytes - right.Bytes);
}
