// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>A factory of stamping loggers.</summary>
internal sealed class StampedLoggerFactory(ILoggerFactory inner, Func<ILogger, ILogger> stamp) : ILoggerFactory
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);
    private volatile bool _isDisposed;

    public ILogger CreateLogger(string categoryName)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _loggers.GetOrAdd(categoryName, static (name, ours) => ours.Stamp(ours.Inner.CreateLogger(name)), (Inner: inner, Stamp: stamp));
    }

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose()
    {
        _isDisposed = true;
        inner.Dispose();
    }
}
