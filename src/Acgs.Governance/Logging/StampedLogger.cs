// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>Keeps what is logged off the keys of the stamp, which the logger behind it adds.</summary>
internal sealed class StampedLogger(ILogger inner) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is LoggerMessageState message)
        {
            MessageTags.Claim(message);
        }
        else if (ReservedKeys.AreIn(state))
        {
            var claimed = new ClaimedState<TState>(state, formatter);
            inner.Log(logLevel, eventId, claimed, exception, ClaimedState<TState>.Format);
            return;
        }

        inner.Log(logLevel, eventId, state, exception, formatter);
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        if (StateShape<TState>.Kind == StateKind.Any)
        {
            // Its keys are looked at when they are read: an application may add some while the scope is open.
            return state switch
            {
                IReadOnlyList<KeyValuePair<string, object?>> list => inner.BeginScope(new ClaimedList(list)),
                IEnumerable<KeyValuePair<string, object?>> tags => inner.BeginScope(new ClaimedTags(tags)),
                _ => inner.BeginScope(state),
            };
        }

        return ReservedKeys.AreIn(state)
            ? inner.BeginScope(new ClaimedList((IReadOnlyList<KeyValuePair<string, object?>>)state))
            : inner.BeginScope(state);
    }
}
