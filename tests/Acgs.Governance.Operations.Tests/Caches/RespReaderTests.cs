// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Operations.Tests.Caches;

public sealed class RespReaderTests
{
    [Theory]
    [InlineData("+OK\r\n", "+OK")]
    [InlineData("-ERR no\r\n", "-ERR no")]
    [InlineData(":-42\r\n", ":-42")]
    [InlineData("$5\r\na\r\nbc\r\n", "$a\r\nbc")]
    [InlineData("$0\r\n\r\n", "$")]
    [InlineData("$-1\r\n", "$")]
    [InlineData("*-1\r\n", "*[]")]
    [InlineData("*2\r\n$1\r\n0\r\n*2\r\n$1\r\na\r\n:1\r\n", "*[$0,*[$a,:1]]")]
    public async Task Answer_IsRead_HoweverItArrives(string answer, string expected)
    {
        Assert.Equal(expected, Describe(await ReadAsync(answer, 1)));
        Assert.Equal(expected, Describe(await ReadAsync(answer, int.MaxValue)));
    }

    [Theory]
    [InlineData("", typeof(EndOfStreamException))]
    [InlineData("+OK", typeof(EndOfStreamException))]
    [InlineData("$5\r\nab", typeof(EndOfStreamException))]
    [InlineData("*2\r\n:1\r\n", typeof(EndOfStreamException))]
    [InlineData("+OK\n", typeof(InvalidDataException))]
    [InlineData("HTTP/1.1 400\r\n", typeof(InvalidDataException))]
    [InlineData("$x\r\n", typeof(InvalidDataException))]
    [InlineData("$2147483647\r\n", typeof(InvalidDataException))]
    [InlineData("$999999999\r\n", typeof(InvalidDataException))]
    [InlineData("*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:1\r\n", typeof(InvalidDataException))]
    public async Task Answer_ThatIsNone_IsRefused(string answer, Type expected) =>
        Assert.IsType(expected, await Record.ExceptionAsync(() => ReadAsync(answer, int.MaxValue)));

    [Fact]
    public async Task Answer_WithoutEnd_IsRefusedAtABound() =>
        Assert.IsType<InvalidDataException>(await Record.ExceptionAsync(() => ReadAsync(new string('+', 17 << 20), int.MaxValue)));

    private static Task<RedisReply> ReadAsync(string answer, int most) =>
        new RespReader(new SlowStream(Encoding.UTF8.GetBytes(answer), most)).ReadAsync(TestContext.Current.CancellationToken);

    private static string Describe(RedisReply reply) => reply.Type == '*' ? $"*[{string.Join(",", reply.Items.Select(Describe))}]" : $"{reply.Type}{reply.Text}";

    private sealed class SlowStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
