// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Names the cause behind an exception of StackExchange.Redis.</summary>
internal sealed class RedisReasons : IHealthReasonClassifier
{
    public HealthReason? Classify(Exception exception) => exception switch
    {
        RedisConnectionException connection => Classify(connection),
        RedisTimeoutException => HealthReason.Timeout,
        RedisServerException server => Classify(server.Message),
        _ => null,
    };

    private static HealthReason? Classify(RedisConnectionException exception) => exception.FailureType switch
    {
        ConnectionFailureType.AuthenticationFailure => HealthReason.Auth,
        ConnectionFailureType.ProtocolFailure => HealthReason.Protocol,
        ConnectionFailureType.Loading => HealthReason.Unavailable,
        // The socket's own error, one level further in, says more.
        _ => exception.InnerException is null ? HealthReason.Refused : null,
    };

    // Errors of the server begin with a code (Redis protocol specification, "Simple errors").
    private static HealthReason Classify(string message) => message.Split(' ', 2)[0] switch
    {
        "NOAUTH" or "WRONGPASS" or "NOPERM" => HealthReason.Auth,
        "LOADING" or "MASTERDOWN" or "CLUSTERDOWN" => HealthReason.Unavailable,
        _ => HealthReason.Failed,
    };
}
