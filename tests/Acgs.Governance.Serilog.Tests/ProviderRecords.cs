// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests;

/// <summary>A provider of the framework that keeps the tags of its records.</summary>
internal sealed class ProviderRecords : ILoggerProvider, ILogger
{
    public ConcurrentQueue<List<KeyValuePair<string, object?>>> Records { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Records.Enqueue([.. (IEnumerable<KeyValuePair<string, object?>>)state!]);

    public void Dispose()
    {
    }
}
