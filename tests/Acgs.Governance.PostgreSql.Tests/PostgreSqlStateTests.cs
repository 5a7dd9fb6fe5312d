// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Acgs.Governance.Health;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests;

/// <summary>Which failures have a name, and which of them are worth a second try.</summary>
public sealed class PostgreSqlStateTests
{
    [Theory]
    [InlineData("08000", HealthReason.Protocol)]
    [InlineData("08006", HealthReason.Protocol)]
    [InlineData("08P01", HealthReason.Protocol)]
    [InlineData("28000", HealthReason.Auth)]
    [InlineData("28P01", HealthReason.Auth)]
    [InlineData("42501", HealthReason.Auth)]
    [InlineData("3D000", HealthReason.NotFound)]
    [InlineData("57P04", HealthReason.NotFound)]
    [InlineData("53300", HealthReason.PoolExhausted)]
    [InlineData("57014", HealthReason.Timeout)]
    [InlineData("57P01", HealthReason.Unavailable)]
    [InlineData("57P02", HealthReason.Unavailable)]
    [InlineData("57P03", HealthReason.Unavailable)]
    [InlineData("57P05", HealthReason.Unavailable)]
    [InlineData("53100", HealthReason.Failed)]
    [InlineData("42601", HealthReason.Failed)]
    [InlineData("XX000", HealthReason.Failed)]
    [InlineData("", null)]
    public void Reason_OfSqlState_IsItsCause(string state, HealthReason? reason) =>
        Assert.Equal(reason, new PostgreSqlReasonClassifier().Classify(Failure(state)));

    [Fact]
    public void Reason_OfExhaustedPool_IsPoolExhausted() =>
        Assert.Equal(HealthReason.PoolExhausted, new PostgreSqlReasonClassifier().Classify(new PoolExhaustedException()));

    [Fact]
    public void Reason_WithoutSqlState_IsLeftToTheInnerException() =>
        Assert.Null(new PostgreSqlReasonClassifier().Classify(new NpgsqlException("lost", new SocketException())));

    [Theory]
    [InlineData("57P01", true)]
    [InlineData("57P02", true)]
    [InlineData("57P03", true)]
    [InlineData("28P01", false)]
    [InlineData("53300", false)]
    public void LostConnection_BySqlState_IsWhatAServerSaysWhenItGoes(string state, bool isLost) =>
        Assert.Equal(isLost, LostConnection.Is(Failure(state)));

    [Fact]
    public void LostConnection_ByInnerException_IsABrokenStream()
    {
        Assert.True(LostConnection.Is(new NpgsqlException("lost", new EndOfStreamException())));
        Assert.True(LostConnection.Is(new NpgsqlException("lost", new InvalidOperationException("outer", new IOException()))));
        Assert.False(LostConnection.Is(new NpgsqlException("refused", new SocketException((int)SocketError.ConnectionRefused))));
        Assert.False(LostConnection.Is(new NpgsqlException("late", new TimeoutException())));
        Assert.False(LostConnection.Is(new IOException()));
        Assert.False(LostConnection.Is(null));
    }

    private static PostgresException Failure(string state) => new("text", "FATAL", "FATAL", state);
}
