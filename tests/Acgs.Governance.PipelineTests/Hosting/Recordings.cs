// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>The recordings of each shape, with us and without: made when the first test asks, and looked at by all.</summary>
internal static class Recordings
{
    private static readonly ConcurrentDictionary<(string, bool), Lazy<Task<HostRecording>>> Made = [];

    // One host at a time: OpenTelemetry's instrumentation changes the spans of the whole process while a host that has it runs.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>The host with the three calls.</summary>
    public static Task<HostRecording> GovernedAsync(string shape) => OfAsync(shape, isGoverned: true);

    /// <summary>The same host without them.</summary>
    public static Task<HostRecording> WithoutUsAsync(string shape) => OfAsync(shape, isGoverned: false);

    private static Task<HostRecording> OfAsync(string shape, bool isGoverned) =>
        Made.GetOrAdd((shape, isGoverned), _ => new(() => MakeAsync(AllShapes.Of(shape), isGoverned))).Value;

    private static async Task<HostRecording> MakeAsync(Shape shape, bool isGoverned)
    {
        await Turn.WaitAsync();
        try
        {
            return await Recorder.RecordAsync(shape, isGoverned);
        }
        finally
        {
            Turn.Release();
        }
    }
}
