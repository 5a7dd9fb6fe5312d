// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>A provider that takes every record and does nothing with it.</summary>
internal sealed class NullProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new NullLogger();

    public void Dispose()
    {
    }

    private sealed class NullLogger : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
