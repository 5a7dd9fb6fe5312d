// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>The log records of one host: those of a request go to its trace, the others are kept here.</summary>
internal sealed class RecordedLog
{
    private const string OwnCategory = "Acgs.Governance";

    private readonly ConcurrentQueue<string> _others = [];
    private readonly ConcurrentQueue<(EventId Event, LogLevel Level, string Message)> _own = [];

    /// <summary>What belongs to no request and is not ours.</summary>
    public IReadOnlyList<string> Others => [.. _others];

    /// <summary>What we log.</summary>
    public IReadOnlyList<(EventId Event, LogLevel Level, string Message)> Own => [.. _own];

    public void Add(string category, EventId id, LogLevel level, Exception? exception, Func<string> message)
    {
        if (category.StartsWith(OwnCategory, StringComparison.Ordinal) && !category.StartsWith($"{OwnCategory}.PipelineTests", StringComparison.Ordinal))
        {
            _own.Enqueue((id, level, message()));
            return;
        }

        var record = $"{level} {category} {id.Id} {id.Name} {exception?.GetType().Name}".TrimEnd();
        if (RequestTrace.Current is { } trace)
        {
            trace.AddRecord(record);
        }
        else
        {
            _others.Enqueue(record);
        }
    }
}
