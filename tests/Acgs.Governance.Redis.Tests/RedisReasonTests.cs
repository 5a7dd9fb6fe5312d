// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Security.Authentication;
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
        Assert.Equal(reason, Classify(new RedisConnectionException(type, "text")));

    [Fact]
    public void Reason_OfAttemptThatWasBrokenOff_IsTimeout() =>
        Assert.Equal(HealthReason.Timeout, Classify(Failed(SocketError.OperationAborted)));

    [Fact]
    public void Reason_OfAuthenticationFailureThatIsOneOfTls_IsNotAuth()
    {
        Assert.Equal(HealthReason.Timeout, Classify(NotAuthenticated(new IOException("text", new SocketException((int)SocketError.OperationAborted)))));
        Assert.Equal(HealthReason.Timeout, Classify(NotAuthenticated(new IOException("text"), "It was not possible to connect. ConnectTimeout")));
        Assert.Equal(HealthReason.Protocol, Classify(NotAuthenticated(new IOException("text"))));
        Assert.Equal(HealthReason.Protocol, Classify(NotAuthenticated(new AuthenticationException("text"))));
        Assert.Equal(HealthReason.Auth, Classify(NotAuthenticated(new InvalidOperationException("Error: WRONGPASS"))));
    }

    [Fact]
    public void Reason_OfOtherSocketErrors_IsLeftToThem() =>
        Assert.Null(Classify(Failed(SocketError.ConnectionRefused)));

    [Theory]
    [InlineData("NOAUTH Authentication required.", HealthReason.Auth)]
    [InlineData("WRONGPASS invalid username-password pair or user is disabled.", HealthReason.Auth)]
    [InlineData("NOPERM this user has no permissions to run the 'ping' command", HealthReason.Auth)]
    [InlineData("ERR operation not permitted", HealthReason.Auth)]
    [InlineData("LOADING Redis is loading the dataset in memory", HealthReason.Unavailable)]
    [InlineData("MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", HealthReason.Unavailable)]
    [InlineData("CLUSTERDOWN The cluster is down", HealthReason.Unavailable)]
    [InlineData("BUSY Redis is busy running a script.", HealthReason.Unavailable)]
    [InlineData("TRYAGAIN Multiple keys request during rehashing of slot", HealthReason.Unavailable)]
    [InlineData("ERR max number of clients reached", HealthReason.PoolExhausted)]
    [InlineData("ERR unknown command 'FOO'", HealthReason.Failed)]
    [InlineData("", HealthReason.Failed)]
    public void Reason_OfServerError_FollowsItsCode(string error, HealthReason reason) =>
        Assert.Equal(reason, Classify(new RedisServerException(error)));

    [Fact]
    public void Reason_OfOtherFailures_IsNamedIfKnown()
    {
        Assert.Equal(HealthReason.Timeout, Classify(new RedisTimeoutException("text", CommandStatus.Sent)));
        Assert.Equal(HealthReason.NotFound, Classify(new DatabaseIndexException()));
        Assert.Equal(HealthReason.Unavailable, Classify(new LostConnectionException(null)));
        Assert.Null(Classify(new InvalidOperationException()));
    }

    private static HealthReason? Classify(Exception exception) => new RedisReasonClassifier().Classify(exception);

    private static RedisConnectionException NotAuthenticated(Exception cause, string message = "text") =>
        new(ConnectionFailureType.AuthenticationFailure, message, cause);

    private static RedisConnectionException Failed(SocketError error) =>
        new(ConnectionFailureType.UnableToConnect, "text", new IOException("text", new SocketException((int)error)));
}
