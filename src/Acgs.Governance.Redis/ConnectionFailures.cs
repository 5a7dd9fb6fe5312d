// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>
/// Remembers why a multiplexer has no connection. As the logger of a multiplexer it learns of each attempt that fails, also before
/// there is a multiplexer to ask; the event of one that the application made tells only of the first failure after a success.
/// </summary>
internal sealed class ConnectionFailures : ILoggerFactory, ILogger
{
    private Exception? _last;
    private volatile bool _wasConnected;

    /// <summary>The last failure; <see langword="null"/> if there was none, or none since <see cref="Forget"/>.</summary>
    public Exception? Last => Volatile.Read(ref _last);

    /// <summary>Forgets what was: there is a connection.</summary>
    public void Forget()
    {
        _wasConnected = true;
        Volatile.Write(ref _last, null);
    }

    /// <summary>Takes note of an event of the multiplexer.</summary>
    public void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failure)
    {
        // A multiplexer that never had a connection says by itself why, and more reliably.
        if (!_wasConnected || failure.Exception is not { } exception)
        {
            return;
        }

        // The end of the connection that was says less than why there is no new one.
        if (failure.FailureType is ConnectionFailureType.SocketClosed or ConnectionFailureType.SocketFailure || IsBrokenOff(exception))
        {
            Interlocked.CompareExchange(ref _last, new LostConnectionException(exception), null);
        }
        else
        {
            Volatile.Write(ref _last, exception);
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel < LogLevel.Error || exception is not RedisConnectionException)
        {
            return;
        }

        if (IsBrokenOff(exception))
        {
            Interlocked.CompareExchange(ref _last, exception, null);
        }
        else
        {
            Volatile.Write(ref _last, exception);
        }
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public ILogger CreateLogger(string categoryName) => this;

    // It is its own only logger.
    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    // An attempt that the multiplexer itself breaks off, as it does with what a server has refused, has no cause of its own.
    private static bool IsBrokenOff(Exception exception) =>
        exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.OperationAborted };
}
