// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Acgs.Governance.Health;
using StackExchange.Redis;

namespace Acgs.Governance.Redis.Tests;

/// <summary>Which failures of the client library have a name.</summary>
public sealed class RedisReasonTests
{
    [Theory]
    [InlineData(ConnectionFailureType.AuthenticationFailure, HealthReason.Auth)]
    [InlineData(ConnectionFailureType.ProtocolFailure, HealthReason.Protocol)]
    [InlineData(ConnectionFailureType.Loading, HealthReason.Unavailable)]
    [InlineData(ConnectionFailureType.SocketClosed, HealthReason.Protocol)]
    [InlineData(ConnectionFailureType.UnableToConnect, HealthReason.Timeout)]
    [InlineData(ConnectionFailureType.UnableToResolvePhysicalConnection, HealthReason.Timeout)]
    public void Reason_OfConnectionFailureWithoutCause_FollowsItsType(ConnectionFailureType type, HealthReason reason) =>
        Assert.Equal(reason, Classify(new RedisConnectionException(type, CommandFlags.None, "text", null, CommandStatus.Unknown)));

    [Fact]
    public void Reason_OfAttemptThatWasBrokenOff_IsTimeout() =>
        Assert.Equal(HealthReason.Timeout, Classify(Failed(SocketError.OperationAborted)));

    [Fact]
    public void Reason_OfOtherSocketErrors_IsLeftToThem() =>
        Assert.Null(Classify(Failed(SocketError.ConnectionRefused)));

    [Theory]
    [InlineData(RedisErrorKind.NoAuth, HealthReason.Auth)]
    [InlineData(RedisErrorKind.WrongPass, HealthReason.Auth)]
    [InlineData(RedisErrorKind.NoPermission, HealthReason.Auth)]
    [InlineData(RedisErrorKind.NotPermitted, HealthReason.Auth)]
    [InlineData(RedisErrorKind.Loading, HealthReason.Unavailable)]
    [InlineData(RedisErrorKind.MasterDown, HealthReason.Unavailable)]
    [InlineData(RedisErrorKind.ClusterDown, HealthReason.Unavailable)]
    [InlineData(RedisErrorKind.Busy, HealthReason.Unavailable)]
    [InlineData(RedisErrorKind.TryAgain, HealthReason.Unavailable)]
    [InlineData(RedisErrorKind.MaxClients, HealthReason.PoolExhausted)]
    [InlineData(RedisErrorKind.Timeout, HealthReason.Timeout)]
    [InlineData(RedisErrorKind.UnknownCommand, HealthReason.Failed)]
    public void Reason_OfServerError_FollowsItsKind(RedisErrorKind kind, HealthReason reason) =>
        Assert.Equal(reason, Classify(new RedisServerException(kind, CommandFlags.None, "text")));

    [Fact]
    public void Reason_OfOtherFailures_IsNamedIfKnown()
    {
        Assert.Equal(HealthReason.Timeout, Classify(new RedisTimeoutException(CommandFlags.None, "text", CommandStatus.Sent)));
        Assert.Equal(HealthReason.NotFound, Classify(new DatabaseIndexException()));
        Assert.Equal(HealthReason.Unavailable, Classify(new LostConnectionException(null)));
        Assert.Null(Classify(new InvalidOperationException()));
    }

    private static HealthReason? Classify(Exception exception) => new RedisReasons().Classify(exception);

    private static RedisConnectionException Failed(SocketError error) =>
        new(
        ConnectionFailureType.UnableToConnect,
        CommandFlags.None,
        "text",
        new IOException("text", new SocketException((int)error)),
        CommandStatus.Unknown);
}
