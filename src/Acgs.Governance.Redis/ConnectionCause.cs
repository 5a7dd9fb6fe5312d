// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Finds out why there is no connection where the client library keeps it to itself, as versions 2 of it do.</summary>
internal static class ConnectionCause
{
    /// <summary>The failure, or what a plain connection fails with.</summary>
    public static async Task<Exception> FindAsync(Exception failure, EndPoint? address, TimeSpan patience, TimeProvider time)
    {
        if (address is null || patience <= TimeSpan.Zero || !IsWithoutCause(failure))
        {
            return failure;
        }

        using var deadline = new CancellationTokenSource(patience, time);
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
            // Nobody answers: that is what the failure says.
        }

        return failure;
    }

    private static bool IsWithoutCause(Exception failure) =>
        failure.GetBaseException() is RedisConnectionException { FailureType: ConnectionFailureType.UnableToConnect };
}
