// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>
/// Records connection failures of a multiplexer. As its logger it sees every failed attempt, also before the multiplexer exists; the event
/// of an application's multiplexer reports only the first failure after a success.
/// </summary>
internal sealed class ConnectionFailures : ILoggerFactory, ILogger
{
    private Exception? _last;
    private volatile bool _wasConnected;

    /// <summary>The last failure; <see langword="null"/> if there is none since <see cref="Forget"/>.</summary>
    public Exception? Last => Volatile.Read(ref _last);

    /// <summary>Clears the failure after a successful connection.</summary>
    public void Forget()
    {
        _wasConnected = true;
        Volatile.Write(ref _last, null);
    }

    public void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failure)
    {
        // A multiplexer that never connected reports a more reliable cause itself.
        if (!_wasConnected || failure.Exception is not { } exception)
        {
            return;
        }

        // The end of the previous connection says less than the failure of the next attempt.
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

    // It creates only itself as a logger.
    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    // The multiplexer cancels attempts after a refusal; such an attempt has no cause of its own.
    private static bool IsBrokenOff(Exception exception) =>
        exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.OperationAborted };
}
