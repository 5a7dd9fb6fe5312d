// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using System.Security.Authentication;
using Acgs.Governance.Health;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthReasonMapperTests
{
    private static readonly HealthReasonMapper Reasons = new([]);

    [Theory]
    [InlineData(SocketError.ConnectionRefused, "refused")]
    [InlineData(SocketError.HostNotFound, "dns")]
    [InlineData(SocketError.NoData, "dns")]
    [InlineData(SocketError.TryAgain, "dns")]
    [InlineData(SocketError.NoRecovery, "dns")]
    [InlineData(SocketError.TimedOut, "timeout")]
    [InlineData(SocketError.HostUnreachable, "unreachable")]
    [InlineData(SocketError.NetworkUnreachable, "unreachable")]
    [InlineData(SocketError.HostDown, "unreachable")]
    [InlineData(SocketError.NetworkDown, "unreachable")]
    [InlineData(SocketError.ConnectionReset, "protocol")]
    [InlineData(SocketError.ConnectionAborted, "protocol")]
    [InlineData(SocketError.Shutdown, "protocol")]
    [InlineData(SocketError.AccessDenied, "failed")]
    public void Of_SocketError_IsNamed(SocketError error, string expected)
    {
        var socket = new SocketException((int)error);

        Assert.Equal(expected, Name(socket));
        Assert.Equal(expected, Name(new HttpRequestException("wrapped", new IOException("wrapped", socket))));
    }

    [Fact]
    public void Of_ExceptionOfTheFramework_IsNamed()
    {
        Assert.Equal("protocol", Name(new AuthenticationException("a certificate, not a password")));
        Assert.Equal("protocol", Name(new EndOfStreamException()));
        Assert.Equal("auth", Name(new UnauthorizedAccessException()));
        Assert.Equal("timeout", Name(new TimeoutException()));
        Assert.Equal("timeout", Name(new TaskCanceledException()));
        Assert.Equal("failed", Name(new InvalidOperationException("anything else")));
        Assert.Equal("failed", Name(null));
    }

    [Fact]
    public void Of_OuterAndInnerBothKnown_TheOuterDecides() =>
        Assert.Equal("timeout", Name(new TimeoutException("outer", new SocketException((int)SocketError.ConnectionRefused))));

    [Fact]
    public void Of_ConnectorKnowsTheException_TheConnectorDecides()
    {
        var reasons = new HealthReasonMapper([new Classifier(HealthReason.PoolExhausted), new Classifier(HealthReason.Auth)]);

        Assert.Equal(HealthReason.PoolExhausted, reasons.Of(new InvalidOperationException("outer", new TimeoutException())));
        Assert.Equal(HealthReason.Refused, reasons.Of(new SocketException((int)SocketError.ConnectionRefused)));
    }

    [Fact]
    public void Of_ClassifierThrows_TheOthersStillDecide()
    {
        var reasons = new HealthReasonMapper([new BrokenClassifier(), new Classifier(HealthReason.Auth)]);

        Assert.Equal(HealthReason.Auth, reasons.Of(new TimeoutException()));
        Assert.Equal(HealthReason.Failed, reasons.Of(new InvalidOperationException()));
    }

    [Fact]
    public void Names_OfAllReasons_AreTheClosedSet() =>
        Assert.Equal(
            "failed timeout refused unreachable dns auth protocol not_found unavailable pool_exhausted pending stale http_status constitution_mismatch",
            string.Join(' ', Enum.GetValues<HealthReason>().Select(HealthNames.Of)));

    private static string Name(Exception? exception) => HealthNames.Of(Reasons.Of(exception));

    private sealed class BrokenClassifier : IHealthReasonClassifier
    {
        public HealthReason? Classify(Exception exception) => throw new InvalidOperationException("a bug of somebody else");
    }

    private sealed class Classifier(HealthReason reason) : IHealthReasonClassifier
    {
        public HealthReason? Classify(Exception exception) => exception is TimeoutException ? reason : null;
    }
}
