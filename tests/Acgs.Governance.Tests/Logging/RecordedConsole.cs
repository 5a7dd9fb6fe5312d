// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Acgs.Governance.Tests.Logging;

/// <summary>What the console would show: the framework's own formatter, which writes to memory.</summary>
internal sealed class RecordedConsole : ILoggerProvider, ISupportExternalScope
{
    private readonly ServiceProvider _services;
    private readonly ConsoleFormatter _formatter;
    private IExternalScopeProvider? _scopes;

    public RecordedConsole(string formatter)
    {
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddConsole())
            .Configure<JsonConsoleFormatterOptions>(options => options.IncludeScopes = true)
            .Configure<SimpleConsoleFormatterOptions>(options => options.IncludeScopes = true)
            .BuildServiceProvider();
        _formatter = _services.GetServices<ConsoleFormatter>().Single(one => one.Name == formatter);
    }

    /// <summary>The records of each category, one text for each.</summary>
    public ConcurrentQueue<(string Category, string Text)> Records { get; } = [];

    public string Last => Records.Last().Text;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() => _services.Dispose();

    private sealed class Logger(RecordedConsole console, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var writer = new StringWriter();
            console._formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), console._scopes, writer);
            console.Records.Enqueue((category, writer.ToString()));
        }
    }
}
