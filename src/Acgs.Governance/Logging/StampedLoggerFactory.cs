// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>The framework's factory with loggers that keep records off the keys of the stamp.</summary>
internal sealed class StampedLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    private readonly ConcurrentDictionary<string, StampedLogger> _loggers = new(StringComparer.Ordinal);
    private volatile bool _isDisposed;

    public ILogger CreateLogger(string categoryName)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _loggers.GetOrAdd(categoryName, static (name, factory) => new StampedLogger(factory.CreateLogger(name)), inner);
    }

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose()
    {
        _isDisposed = true;
        inner.Dispose();
    }
}
