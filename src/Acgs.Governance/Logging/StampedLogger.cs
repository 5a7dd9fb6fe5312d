// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Adds the stamp to log records and renames reserved keys.</summary>
internal sealed class StampedLogger : ILogger
{
    private readonly ILogger _inner;
    private readonly KeyValuePair<string, object?>[] _stamp;

    // Cached delegate: a generic interface method is resolved on each call.
    private readonly Action<LogLevel, EventId, StampedState, Exception?, Func<StampedState, Exception?, string>> _log;

    public StampedLogger(ILogger inner, KeyValuePair<string, object?>[] stamp)
    {
        _inner = inner;
        _stamp = stamp;
        _log = inner.Log;
    }

    /// <summary>The wrapped logger, which decides what is enabled.</summary>
    public ILogger Inner => _inner;

    public bool IsEnabled(LogLevel logLevel) => _inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var shape = StateShape<TState>.Instance;
        // Boxed once for all readers.
        object? boxed = state;
        var stamped = StampedState.Take(boxed, formatter);
        stamped.Stamp(_stamp);
        if (boxed is IEnumerable<KeyValuePair<string, object?>> tags)
        {
            stamped.SetTags(shape, tags);
        }

        _log(logLevel, eventId, stamped, exception, shape.Format);
        stamped.Return();
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => ClaimedScope.Begin(_inner, state);
}
