// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>
/// A measurement that is short enough for the tests: one variant in a process of its own, because a listener on the metrics of ASP.NET
/// Core switches them on for the whole process.
/// </summary>
internal static class Gate
{
    private const int Batch = 250;
    private const double Gain = 0.98;

    // The runtime compiles a method again in the background after some thirty calls, and once more when it knows what they do; on
    // a machine with much to do that takes a while.
    private const double Steady = 0.8;
    private const double Longest = 5;

    /// <summary>Prints the nanoseconds of a request in the fastest of many short batches, which is nearly undisturbed by neighbours.</summary>
    /// <param name="variant">What is measured.</param>
    /// <param name="patience">How many times longer than usual it waits for a faster batch.</param>
    /// <param name="output">Where the figure goes.</param>
    public static async Task RunAsync(Variant variant, double patience, TextWriter output)
    {
        await using var pipeline = await RequestPipeline.StartAsync(variant);
        var request = await pipeline.PrepareAsync(variant);
        var fastest = await FastestAsync(request, TimeSpan.FromSeconds(Steady * patience), TimeSpan.FromSeconds(Longest * patience));
        output.WriteLine((fastest.TotalNanoseconds / Batch).ToString(CultureInfo.InvariantCulture));
    }

    // It ends when there was nothing faster for a while.
    private static async Task<TimeSpan> FastestAsync(Func<Task> request, TimeSpan steady, TimeSpan longest)
    {
        var fastest = TimeSpan.MaxValue;
        var clock = Stopwatch.StartNew();
        for (var improved = TimeSpan.Zero; clock.Elapsed < improved + steady && clock.Elapsed < longest;)
        {
            var elapsed = await BatchAsync(request);
            improved = elapsed < Gain * fastest ? clock.Elapsed : improved;
            fastest = elapsed < fastest ? elapsed : fastest;
        }

        return fastest;
    }

    private static async Task<TimeSpan> BatchAsync(Func<Task> request)
    {
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < Batch; number++)
        {
            await request();
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
