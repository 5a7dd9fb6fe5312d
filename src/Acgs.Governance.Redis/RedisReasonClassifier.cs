// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Security.Authentication;
using Acgs.Governance.Health;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Maps exceptions of StackExchange.Redis to health reasons.</summary>
internal sealed class RedisReasonClassifier : IHealthReasonClassifier
{
    public HealthReason? Classify(Exception exception) => exception switch
    {
        RedisConnectionException connection => Classify(connection),
        RedisTimeoutException => HealthReason.Timeout,
        RedisServerException server => Classify(server.Message),
        LostConnectionException => HealthReason.Unavailable,
        DatabaseIndexException => HealthReason.NotFound,
        _ => null,
    };

    private static HealthReason? Classify(RedisConnectionException exception) => exception.FailureType switch
    {
        // The client library uses this type for TLS failures too, including its own handshake timeout.
        ConnectionFailureType.AuthenticationFailure when IsGivenUp(exception.InnerException) || IsLate(exception) => HealthReason.Timeout,
        ConnectionFailureType.AuthenticationFailure when exception.InnerException is IOException or AuthenticationException => HealthReason.Protocol,
        ConnectionFailureType.AuthenticationFailure => HealthReason.Auth,
        ConnectionFailureType.ProtocolFailure => HealthReason.Protocol,
        ConnectionFailureType.Loading => HealthReason.Unavailable,
        ConnectionFailureType.SocketClosed when exception.InnerException is null => HealthReason.Protocol,
        _ => exception.InnerException is null || IsGivenUp(exception) ? HealthReason.Timeout : null,
    };

    // A timed-out attempt has no inner cause except its own cancellation; otherwise the inner socket error is more specific.
    private static bool IsGivenUp(Exception? exception) =>
        exception?.GetBaseException() is SocketException { SocketErrorCode: SocketError.OperationAborted };

    private static bool IsLate(Exception exception) => exception.Message.EndsWith(nameof(ConfigurationOptions.ConnectTimeout), StringComparison.Ordinal);

    // The code at the start of an error reply (Redis protocol specification, "Simple errors"). The property Kind exists only in newer
    // client versions.
    private static HealthReason Classify(string error) => error.Split(' ', 2)[0] switch
    {
        "NOAUTH" or "WRONGPASS" or "NOPERM" => HealthReason.Auth,
        "LOADING" or "BUSY" or "TRYAGAIN" or "MASTERDOWN" or "CLUSTERDOWN" => HealthReason.Unavailable,
        "ERR" when error.StartsWith("ERR max number of clients", StringComparison.Ordinal) => HealthReason.PoolExhausted,
        "ERR" when error.StartsWith("ERR operation not permitted", StringComparison.Ordinal) => HealthReason.Auth,
        _ => HealthReason.Failed,
    };
}
