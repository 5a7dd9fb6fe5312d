// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Operations.Tests.Caches;

public sealed class RedisAddressTests
{
    [Theory]
    [InlineData("redis://host", "host 6379 False   0")]
    [InlineData("redis://user@host:6390/2", "host 6390 False user  2")]
    [InlineData("rediss://a%40b:p%3Aw@host/", "host 6379 True a@b p:w 0")]
    [InlineData("redis://:pw@[::1]:1", "::1 1 False  pw 0")]
    public void Uri_Written_IsRead(string text, string expected) => Assert.Equal(expected, Describe(RedisAddress.Parse(text)));

    [Theory]
    [InlineData("")]
    [InlineData("host:6379")]
    [InlineData("http://host")]
    [InlineData("redis://")]
    [InlineData("redis://host/x")]
    [InlineData("redis://host/-1")]
    [InlineData("redis://host?ssl=true")]
    public void Text_ThatIsNoUri_IsNone(string text) => Assert.Null(RedisAddress.Parse(text));

    [Theory]
    [InlineData("localhost", "localhost 6379 False   0")]
    [InlineData("a:6390,b:6390,password=p=w,user=u,ssl=True,defaultDatabase=3,abortConnect=false", "a 6390 True u p=w 3")]
    [InlineData("redis://:pw@host/1", "host 6379 False  pw 1")]
    [InlineData("password=pw", null)]
    [InlineData("host,defaultDatabase=x", null)]
    public void ConnectionString_OfAService_IsRead(string text, string? expected) => Assert.Equal(expected, Describe(RedisAddress.ParseConnectionString(text)));

    [Fact]
    public void Address_ForPeople_HasNoPassword() => Assert.Equal("[::1]:6379", RedisAddress.Parse("redis://u:secret@[::1]")!.ToString());

    private static string? Describe(RedisAddress? address) => address is null ? null
        : $"{address.Host} {address.Port} {address.IsEncrypted} {address.User} {address.Password} {address.Database}";
}
