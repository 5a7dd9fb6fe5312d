// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Keeps what is logged off the keys of the stamp, which the logger behind it adds.</summary>
internal sealed class StampedLogger : ILogger
{
    private readonly ILogger _inner;

    // A generic method of an interface is looked up at each call; these are not.
    private readonly Action<LogLevel, EventId, PassedState, Exception?, Func<PassedState, Exception?, string>> _logPassed;
    private readonly Action<LogLevel, EventId, IReadOnlyList<KeyValuePair<string, object?>>, Exception?, Func<IReadOnlyList<KeyValuePair<string, object?>>, Exception?, string>> _logBoxed;
    private readonly Action<LogLevel, EventId, LoggerMessageState, Exception?, Func<LoggerMessageState, Exception?, string>> _logMessage;

    public StampedLogger(ILogger inner)
    {
        _inner = inner;
        _logPassed = inner.Log;
        _logBoxed = inner.Log;
        _logMessage = inner.Log;
    }

    /// <summary>The logger behind it, which knows alone what is enabled.</summary>
    public ILogger Inner => _inner;

    public bool IsEnabled(LogLevel logLevel) => _inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A test for a class would box a struct.
        if (!typeof(TState).IsValueType && state is LoggerMessageState message)
        {
            MessageTags.Claim(message);
            _logMessage(logLevel, eventId, message, exception, (Func<LoggerMessageState, Exception?, string>)(object)formatter);
            return;
        }

        var shape = StateShape<TState>.Instance;
        if (shape.Kind == StateKind.ByTemplate)
        {
            LogTemplate(shape, logLevel, eventId, state, exception, formatter);
        }
        else if (shape.Kind == StateKind.Any && ReservedKeys.AreIn(state))
        {
            LogPassed(shape, logLevel, eventId, Claim((IEnumerable<KeyValuePair<string, object?>>)state!), state!, exception, formatter);
        }
        else
        {
            _inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        var shape = StateShape<TState>.Instance;
        return shape.Kind switch
        {
            StateKind.Harmless => _inner.BeginScope(state),
            StateKind.ByTemplate => BeginTemplate(shape, (IReadOnlyList<KeyValuePair<string, object?>>)state),
            _ => BeginAny(state),
        };
    }

    // Only a state with reserved keys pays for a list of its own.
    private static KeyValuePair<string, object?>[] Claim(IEnumerable<KeyValuePair<string, object?>> tags) => [.. tags.Select(LogKeys.Claim)];

    private void LogTemplate<TState>(
        StateShape<TState> shape, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var boxed = (IReadOnlyList<KeyValuePair<string, object?>>)state!;
        if (ReservedKeys.AreInTemplate(shape, boxed))
        {
            LogPassed(shape, logLevel, eventId, Claim(boxed), boxed, exception, formatter);
        }
        else if (shape.TextOf(formatter) is { } text)
        {
            // Boxed here, once: the extended logger would box a struct twice.
            _logBoxed(logLevel, eventId, boxed, exception, text);
        }
        else
        {
            LogPassed(shape, logLevel, eventId, boxed, boxed, exception, formatter);
        }
    }

    private void LogPassed<TState>(
        StateShape<TState> shape,
        LogLevel logLevel,
        EventId eventId,
        IReadOnlyList<KeyValuePair<string, object?>> tags,
        object state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var passed = PassedState.Take(tags, state, formatter);
        _logPassed(logLevel, eventId, passed, exception, shape.Format);
        passed.Return();
    }

    private IDisposable? BeginTemplate<TState>(StateShape<TState> shape, IReadOnlyList<KeyValuePair<string, object?>> scope) =>
        _inner.BeginScope(ReservedKeys.AreInTemplate(shape, scope) ? new ClaimedList(scope) : scope);

    // Its keys are looked at when they are read: an application may add some while the scope is open.
    private IDisposable? BeginAny<TState>(TState state)
        where TState : notnull => state switch
        {
            IReadOnlyList<KeyValuePair<string, object?>> list => _inner.BeginScope(new ClaimedList(list)),
            IEnumerable<KeyValuePair<string, object?>> tags => _inner.BeginScope(new ClaimedTags(tags)),
            // Serilog takes a pair for a property.
            ITuple { Length: 2 } pair when LogKeys.IsReserved(pair[0] as string) => _inner.BeginScope((LogKeys.Claim((string)pair[0]!), pair[1])),
            _ => _inner.BeginScope(state),
        };
}
