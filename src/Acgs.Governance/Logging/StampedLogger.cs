// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Puts the stamp ahead of what is logged, and keeps that off the keys of the stamp.</summary>
internal sealed class StampedLogger : ILogger
{
    private readonly ILogger _inner;
    private readonly KeyValuePair<string, object?>[] _stamp;

    // A generic method of an interface is looked up at each call; this is not.
    private readonly Action<LogLevel, EventId, PassedState, Exception?, Func<PassedState, Exception?, string>> _log;

    public StampedLogger(ILogger inner, KeyValuePair<string, object?>[] stamp)
    {
        _inner = inner;
        _stamp = stamp;
        _log = inner.Log;
    }

    /// <summary>The logger behind it, which knows alone what is enabled.</summary>
    public ILogger Inner => _inner;

    public bool IsEnabled(LogLevel logLevel) => _inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var shape = StateShape<TState>.Instance;
        // Boxed once, for all that read it.
        object? boxed = state;
        var passed = PassedState.Take(boxed, formatter);
        passed.Stamp(_stamp);
        if (boxed is IEnumerable<KeyValuePair<string, object?>> tags)
        {
            passed.Hold(shape, tags);
        }

        _log(logLevel, eventId, passed, exception, shape.Format);
        passed.Return();
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => ClaimedScope.Begin(_inner, state);
}
