// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Finds the cause of a connection failure that version 2 of the client library does not report.</summary>
internal static class ConnectionDiagnosis
{
    /// <summary>Returns the failure of a plain TCP connection, or else <paramref name="failure"/>.</summary>
    public static async Task<Exception> FindAsync(Exception failure, EndPoint? address, TimeSpan timeout, TimeProvider time)
    {
        if (address is null || timeout <= TimeSpan.Zero || !IsWithoutCause(failure))
        {
            return failure;
        }

        using var deadline = new CancellationTokenSource(timeout, time);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address, deadline.Token);
        }
        catch (SocketException cause)
        {
            return cause;
        }
        catch (OperationCanceledException)
        {
            // No response: the original failure says the same.
        }

        return failure;
    }

    private static bool IsWithoutCause(Exception failure) =>
        failure.GetBaseException() is RedisConnectionException { FailureType: ConnectionFailureType.UnableToConnect };
}
