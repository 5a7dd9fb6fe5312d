// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>
/// The telemetry of one request. Listeners hear the whole process, where other hosts run at the same time: what belongs to a request
/// is known by the trace that its client has begun.
/// </summary>
internal sealed class RequestTrace : IDisposable
{
    private static readonly ConcurrentDictionary<ActivityTraceId, RequestTrace> Open = [];

    private readonly ConcurrentQueue<string> _spans = [];
    private readonly ConcurrentQueue<string> _measurements = [];
    private readonly ConcurrentQueue<string> _events = [];
    private readonly ConcurrentQueue<LogRecord> _records = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    static RequestTrace()
    {
        SpanListener.Start();
        MeasurementListener.Start();
    }

    public RequestTrace() => Open[Id] = this;

    /// <summary>The trace that is recorded and to which the running code belongs.</summary>
    public static RequestTrace? Current => Activity.Current is { } activity ? Find(activity) : null;

    public ActivityTraceId Id { get; } = ActivityTraceId.CreateRandom();

    public ActivitySpanId ClientSpan { get; } = ActivitySpanId.CreateRandom();

    /// <summary>The header field by which the client hands the trace to the service.</summary>
    public string Parent => $"00-{Id}-{ClientSpan}-01";

    /// <summary>Completes when the server has ended the request; what it measures and logs is there by then.</summary>
    public Task Ended => _ended.Task;

    public static RequestTrace? Find(Activity activity) => Open.GetValueOrDefault(activity.TraceId);

    public void AddSpan(Activity span)
    {
        _spans.Enqueue(SpanText.Of(span));
        if (span.ParentSpanId == ClientSpan)
        {
            _ended.TrySetResult();
        }
    }

    public void AddMeasurement(string measurement) => _measurements.Enqueue(measurement);

    public void AddEvent(string text) => _events.Enqueue(text);

    public void AddRecord(LogRecord record) => _records.Enqueue(record);

    /// <summary>All that was recorded; what may run side by side is in alphabetical order.</summary>
    public Telemetry ToTelemetry(Func<string, string> normalize) => new(
        [.. _spans.Select(normalize).Order(StringComparer.Ordinal)],
        [.. _measurements.Select(normalize).Order(StringComparer.Ordinal)],
        [.. _events.Select(normalize)],
        [.. _records.Select(record => record with { Text = normalize(record.Text) }).OrderBy(record => record.Text, StringComparer.Ordinal)]);

    public void Dispose() => Open.TryRemove(Id, out _);
}
