// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace Acgs.Governance.Tests;

/// <summary>Keeps what Serilog writes.</summary>
internal sealed class ListSink : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = [];

    public IReadOnlyList<LogEvent> Events => [.. _events];

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    /// <summary>The properties of the record with this text, as <c>name=value</c> in order; only those of the stamp and what replaces them.</summary>
    public IEnumerable<string> StampsOf(string message) => Stamps(Assert.Single(_events, one => Text(one).Contains(message, StringComparison.Ordinal)));

    public static string Text(LogEvent logEvent) => logEvent.RenderMessage(CultureInfo.InvariantCulture);

    public static IEnumerable<string> Stamps(LogEvent logEvent) => logEvent.Properties
        .Where(property => property.Key.EndsWith("constitutional_hash", StringComparison.Ordinal) || property.Key.EndsWith("service", StringComparison.Ordinal))
        .Select(property => $"{property.Key}={((ScalarValue)property.Value).Value}")
        .Order(StringComparer.Ordinal);
}
