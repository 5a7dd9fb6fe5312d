// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Renames reserved keys in log state before the extended logger's enrichers add the stamp.</summary>
internal sealed class EnrichedLogger(ILogger inner) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var shape = StateShape<TState>.Instance;
        if (shape.Kind == StateKind.ByTemplate)
        {
            // Boxed once here; the extended logger would box twice.
            LogClaimed(shape, logLevel, eventId, (IReadOnlyList<KeyValuePair<string, object?>>)state!, exception, formatter);
        }
        // The extended logger recognizes this type by reference to redact its tags. A constraint to class would box a struct.
        else if (!typeof(TState).IsValueType && state is LoggerMessageState message)
        {
            MessageTags.Claim(message);
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
        else if (shape.Kind == StateKind.Any && state is IEnumerable<KeyValuePair<string, object?>> tags)
        {
            LogClaimed(shape, logLevel, eventId, tags, exception, formatter);
        }
        else
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => ClaimedScope.Begin(inner, state);

    private void LogClaimed<TState>(
        StateShape<TState> shape,
        LogLevel logLevel,
        EventId eventId,
        IEnumerable<KeyValuePair<string, object?>> tags,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var passed = StampedState.Take(tags, formatter);
        passed.SetTags(shape, tags);
        inner.Log(logLevel, eventId, passed, exception, shape.Format);
        passed.Return();
    }
}
