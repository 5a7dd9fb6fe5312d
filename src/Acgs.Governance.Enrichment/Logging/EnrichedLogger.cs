// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Keeps what is logged off the keys of the stamp, which enrichers add in the logger behind it.</summary>
internal sealed class EnrichedLogger(ILogger inner) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var shape = StateShape<TState>.Instance;
        if (shape.Kind == StateKind.ByTemplate)
        {
            // Boxed here, once: the extended logger would do it twice.
            LogPassed(shape, logLevel, eventId, (IReadOnlyList<KeyValuePair<string, object?>>)state!, exception, formatter);
        }
        // The extended logger redacts what is in this one, and knows it by its type. A test for a class would box a struct.
        else if (!typeof(TState).IsValueType && state is LoggerMessageState message)
        {
            MessageTags.Claim(message);
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
        else if (shape.Kind == StateKind.Any && state is IEnumerable<KeyValuePair<string, object?>> tags)
        {
            LogPassed(shape, logLevel, eventId, tags, exception, formatter);
        }
        else
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => ClaimedScope.Begin(inner, state);

    private void LogPassed<TState>(
        StateShape<TState> shape,
        LogLevel logLevel,
        EventId eventId,
        IEnumerable<KeyValuePair<string, object?>> tags,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var passed = PassedState.Take(tags, formatter);
        passed.Hold(shape, tags);
        inner.Log(logLevel, eventId, passed, exception, shape.Format);
        passed.Return();
    }
}
