// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class StringTextTests
{
    [Fact]
    public void Text_OfBuffer_EndsAtItsLength()
    {
        var text = new StringText("abcd".ToCharArray(), 3);

        Assert.Equal((3, 'c', "abc", "bc"), (text.Length, text[2], text.ToString(), text.Read(1, 3).ToString()));
    }

    [Fact]
    public void Text_OfString_IsTheString()
    {
        var text = new StringText("abc");

        Assert.Equal((3, 'c', "abc", "bc"), (text.Length, text[2], text.ToString(), text.Read(1, 3).ToString()));
    }
}
