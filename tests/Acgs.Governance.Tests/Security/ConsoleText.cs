// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Acgs.Governance.Tests.Security;

/// <summary>What a console formatter of .NET makes of the records of one application, without the console that all tests share.</summary>
internal sealed class ConsoleText : ILoggerProvider, ISupportExternalScope
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging(logging => logging.AddJsonConsole(json => json.IncludeScopes = true)
            .AddSimpleConsole(simple => simple.ColorBehavior = LoggerColorBehavior.Disabled))
        .BuildServiceProvider();

    private readonly ConsoleFormatter _formatter;
    private readonly StringWriter _text = new();
    private readonly Lock _turn = new();
    private IExternalScopeProvider? _scopes;
    private int _records;

    /// <param name="formatter"><c>json</c> or <c>simple</c>.</param>
    public ConsoleText(string formatter) => _formatter = _services.GetServices<ConsoleFormatter>().Single(found => found.Name == formatter);

    public string Text => _text.ToString();

    public int Records => _records;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() => _services.Dispose();

    private void Write<T>(in LogEntry<T> entry)
    {
        lock (_turn)
        {
            _formatter.Write(entry, _scopes, _text);
            _records++;
        }
    }

    private sealed class Logger(ConsoleText owner, string category) : ILogger
    {
        public IDisposable? BeginScope<T>(T state)
            where T : notnull => owner._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<T>(LogLevel logLevel, EventId eventId, T state, Exception? exception, Func<T, Exception?, string> formatter) =>
            owner.Write(new LogEntry<T>(logLevel, category, eventId, state, exception, formatter));
    }
}
