// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>
/// Replaces the framework's <see cref="ILogger{TCategoryName}"/> without its extra indirection, which costs as much as the check for
/// reserved keys.
/// </summary>
internal sealed class CategoryLogger<T> : ILogger<T>
{
    private readonly ILogger _logger;
    private readonly StampedLogger? _stamped;

    // Called several times per request, mostly for disabled levels.
    private readonly ILogger _gate;

    public CategoryLogger(ILoggerFactory factory)
    {
        // The framework derives the category name of a type.
        var name = new CategoryName();
        _ = new Logger<T>(name);
        _logger = factory.CreateLogger(name.Value);
        _stamped = _logger as StampedLogger;
        _gate = _stamped?.Inner ?? _logger;
    }

    public bool IsEnabled(LogLevel logLevel) => _gate.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _logger.BeginScope(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (_stamped is not null)
        {
            _stamped.Log(logLevel, eventId, state, exception, formatter);
        }
        else
        {
            _logger.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
