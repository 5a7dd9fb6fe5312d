// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Hands on what the framework logs, the scopes included.</summary>
internal sealed class RecordedLogProvider(RecordedLog log) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(RecordedLogProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => provider._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var properties = new List<KeyValuePair<string, object?>>();
            Add(properties, state);
            provider._scopes.ForEachScope((scope, all) => Add(all, scope), properties);
            var message = formatter(state, exception);
            // Some write the state instead: the JSON console does, as State.Message.
            var text = state is IReadOnlyList<KeyValuePair<string, object?>> && state.ToString() != message ? $"{message} ({state})" : message;
            provider.Add(logLevel, category, eventId, exception, text, properties);
        }

        private static void Add(List<KeyValuePair<string, object?>> all, object? state)
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> properties)
            {
                all.AddRange(properties);
            }
        }
    }

    private void Add(
        LogLevel level, string category, EventId id, Exception? exception, string message, IEnumerable<KeyValuePair<string, object?>> properties) =>
        log.Add(level, category, id, exception, message, properties);
}
