// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>The log records of one host: those of a request go to its trace, the others are kept here.</summary>
internal sealed class RecordedLog
{
    private const string OwnCategory = "Acgs.Governance";

    // Written once, when the endpoints of the application are first looked at. With us that is at the start, which a requirement that
    // nothing enforces stops (contract 3).
    private const string EndpointsLookedAt = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubProtocolResolver";

    private readonly ConcurrentQueue<LogRecord> _others = [];
    private readonly ConcurrentQueue<(LogLevel Level, string Message)> _own = [];

    /// <summary>What belongs to no request and is not ours.</summary>
    public IReadOnlyList<LogRecord> Others => [.. _others.ToArray()];

    /// <summary>What we log.</summary>
    public IReadOnlyList<(LogLevel Level, string Message)> Own => [.. _own.ToArray()];

    public void Add(
        LogLevel level, string category, EventId id, Exception? exception, string message, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        if (category == EndpointsLookedAt)
        {
            return;
        }

        if (category.StartsWith(OwnCategory, StringComparison.Ordinal) && !category.StartsWith($"{OwnCategory}.PipelineTests", StringComparison.Ordinal))
        {
            _own.Enqueue((level, message));
            return;
        }

        var record = LogRecord.Of(level, category, id, exception, message, properties);
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
