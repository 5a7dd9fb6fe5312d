// Constitutional Hash: cdd01ef066bc6cf2

using System.Data.Common;
using System.Net.Sockets;
using Acgs.Governance.Health;

namespace Acgs.Governance.Tests.Health;

public sealed class ExceptionDescriptionTests
{
    private const string Secret = "Host=db.internal;Password=hunter2";

    [Fact]
    public void Of_NoException_IsNothing() => Assert.Null(ExceptionDescription.Of(null));

    [Fact]
    public void Of_Chain_NamesTheTypesFromTheOutsideInAndNoText() =>
        Assert.Equal(
            "HttpRequestException > IOException > SocketException(ConnectionRefused)",
            ExceptionDescription.Of(new HttpRequestException(Secret, new IOException(Secret, new SocketException((int)SocketError.ConnectionRefused, Secret)))));

    [Theory]
    [InlineData("28P01", "DatabaseException(28P01)")]
    [InlineData("", "DatabaseException")]
    [InlineData(Secret, "DatabaseException")]
    [InlineData(null, "DatabaseException")]
    public void Of_Database_ShowsItsStateOnlyIfItIsOne(string? state, string expected) =>
        Assert.Equal(expected, ExceptionDescription.Of(new DatabaseException(state)));

    [Fact]
    public void Of_LongChain_EndsAtTheFifth()
    {
        var chain = Enumerable.Range(0, 10).Aggregate(new IOException(Secret), (inner, _) => new IOException(Secret, inner));

        Assert.Equal("IOException > IOException > IOException > IOException > IOException", ExceptionDescription.Of(chain));
    }

    private sealed class DatabaseException(string? state) : DbException(Secret)
    {
        public override string? SqlState => state;
    }
}
