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

    /// <summary>The last failure; <see langword="null"/> if there was none, or none since <see cref="Forget"/>.</summary>
    public Exception? Last => Volatile.Read(ref _last);

    public void Forget() => Volatile.Write(ref _last, null);

    /// <summary>Takes note of an event of the multiplexer.</summary>
    public void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failure)
    {
        // The end of the connection that was says less than why there is no new one.
        if (failure.FailureType is ConnectionFailureType.SocketClosed or ConnectionFailureType.SocketFailure)
        {
            Interlocked.CompareExchange(ref _last, failure.Exception, null);
        }
        else
        {
            Volatile.Write(ref _last, failure.Exception);
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel < LogLevel.Error || exception is not RedisConnectionException)
        {
            return;
        }

        // An attempt that the multiplexer itself breaks off, as it does with what a server has refused, has no cause of its own.
        if (exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.OperationAborted })
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
}
