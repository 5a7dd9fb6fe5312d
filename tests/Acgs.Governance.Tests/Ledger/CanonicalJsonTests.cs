// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using System.Text.Json;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Tests.Ledger;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Write_NoMember_IsAnEmptyObject() => Assert.Equal("{}", Written((ref CanonicalJson _) => { }));

    [Fact]
    public void Write_Members_HaveNoSpace() =>
        Assert.Equal("""{"a":"x","b":-1,"c":9007199254740991}""", Written((ref CanonicalJson json) =>
        {
            json.Add("a", "x");
            json.Add("b", -1);
            json.Add("c", (1L << 53) - 1);
        }));

    // The text of RFC 8785, section 3.2.2.2, and what other encoders of JSON escape besides.
    [Theory]
    [InlineData("€$\u000F\nA'B\"\\\\\"/", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("\b\t\f\r\u0000\u001F\u007F", "\"\\b\\t\\f\\r\\u0000\\u001f\u007F\"")]
    [InlineData("<>&+\u2028\u00E9\U0001F600", "\"<>&+\u2028\u00E9\U0001F600\"")]
    public void Write_Text_EscapesWhatItMust(string text, string expected) =>
        Assert.Equal($$"""{"t":{{expected}}}""", Written((ref CanonicalJson json) => json.Add("t", text)));

    [Fact]
    public void Write_HalfACharacter_IsReplaced() =>
        Assert.Equal("{\"t\":\"\uFFFD\"}", Written((ref CanonicalJson json) => json.Add("t", "\uD800")));

    [Fact]
    public void Write_EveryCharacter_IsReadAgain()
    {
        var text = string.Concat(Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(char.ConvertFromUtf32));

        Assert.Equal(text, JsonElement.Parse(Written((ref CanonicalJson json) => json.Add("t", text))).GetProperty("t").GetString());
    }

    [Theory]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData("a", "B")]
    public void Add_OutOfOrder_IsRefused(string first, string second)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Written((ref CanonicalJson json) =>
        {
            json.Add(first, 1);
            json.Add(second, 1);
        }));

        Assert.Equal($"The member '{second}' must come before '{first}'.", failure.Message);
    }

    [Theory]
    [InlineData(1L << 53)]
    [InlineData(-(1L << 53))]
    [InlineData(long.MinValue)]
    public void Add_NumberThatADoubleLoses_IsRefused(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Written((ref CanonicalJson json) => json.Add("n", number)));

    private delegate void Members(ref CanonicalJson json);

    private static string Written(Members members)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new CanonicalJson(output);
        members(ref json);
        json.End();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
