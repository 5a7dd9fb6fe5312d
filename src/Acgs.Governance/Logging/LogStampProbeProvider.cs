// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Logging;

/// <summary>A logger provider that receives only the probe record.</summary>
internal sealed class LogStampProbeProvider : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => categoryName == LogStampProbe.Category ? this : NullLogger.Instance;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (LogStampProbe.Current is { } probe && state is IEnumerable<KeyValuePair<string, object?>> tags)
        {
            probe.Report(tags);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
