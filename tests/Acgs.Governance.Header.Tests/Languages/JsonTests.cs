// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class JsonTests
{
    private const string H = Canonical.Hash;

    [Theory]
    [InlineData("{ \"constitutional_hash\": \"" + H + "\" }", "Ok")]
    [InlineData("{\"_constitutional_hash\":\"" + H + "\"}", "Ok")]
    [InlineData("\uFEFF\r\n{\"a\": [1, {\"b\": \"}]\\\"\"}], \"c\": -1.5e+3, \"constitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("// c {\n{ /* \" */ \"a\": null, // \"\n \"constitutional_hash\" /**/ : /* : */ \"" + H + "\", }", "Ok")]
    [InlineData("{,, \"constitutional_hash\": \"" + H + "\",,}", "Ok")]
    [InlineData("{\"\\u0063onstitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"constitutional_hash\": \"" + H + "\", broken", "Ok")]
    [InlineData("{\"a\": 0, \"constitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"a\": 9, \"constitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"a\": AZaz, \"constitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"a\": [{}, [], {\"b\": []}], \"constitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"constitutional_has\\u0068\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"constitutional_has\\u006\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"constitutional_has\\u0068\\\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"\\uconstitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"constitutional_has\\uZZZZ\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"constitutional_hash\": \"" + Canonical.OtherHash + "\"}", "WrongHash")]
    [InlineData("{\"constitutional_hash\": \"" + Canonical.AcceptedHash + "\"}", "Outdated")]
    [InlineData("{\"constitutional_hash\": \"CDD01EF066BC6CF2\"}", "Malformed")]
    [InlineData("{\"constitutional_hash\": \" " + H + "\"}", "Malformed")]
    [InlineData("{\"constitutional_hash\": \"\"}", "Malformed")]
    [InlineData("{\"constitutional_hash\": [\"" + H + "\"]}", "Malformed")]
    [InlineData("{\"constitutional_hash\": null}", "Malformed")]
    [InlineData("{\"constitutional_hash\": 1234567890123456}", "Malformed")]
    [InlineData("{\"constitutional_hash\": \"" + H + "\", \"_constitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"constitutional_hash\": \"" + H + "\", \"_constitutional_hash\": \"" + Canonical.OtherHash + "\"}", "WrongHash")]
    [InlineData("{\"constitutional_hash\": \"" + Canonical.OtherHash + "\", \"_constitutional_hash\": \"" + H + "\"}", "WrongHash")]
    [InlineData("{\"_constitutional_hash\": \"\", \"constitutional_hash\": \"" + H + "\"}", "Malformed")]
    [InlineData("{\"constitutional_hash\": \"" + Canonical.AcceptedHash + "\", \"_constitutional_hash\": \"" + H + "\"}", "Outdated")]
    [InlineData("{\"constitutional_hash\": 1" + H + "1, \"a\": 1}", "Malformed")]
    [InlineData("{\"a\": 1, 2: 3, \"constitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"constitutional_hash\": \"" + H + "\", \"constitutional_hash\": \"" + H + "\"}", "Duplicate")]
    [InlineData("{\"constitutional_hash\": \"" + H + "\", \"a\": 1, \"\\u0063onstitutional_hash\": \"" + H + "\"}", "Duplicate")]
    [InlineData("{\"a\": {\"constitutional_hash\": 1}, \"b\": \"\\u0041\", \"constitutional_hash\": \"" + H + "\"}", "Ok")]
    [InlineData("{\"a\": {\"constitutional_hash\": \"" + H + "\"}}", "Missing")]
    [InlineData("{\"Constitutional_Hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"constitutional_hash2\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"constitutional_has\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"\\\\u0063onstitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"\\uZZZZonstitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"a\": \"constitutional_hash\"}", "Missing")]
    [InlineData("// Constitutional Hash: " + H + "\n{}", "Missing")]
    [InlineData("{} {\"constitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{broken, \"constitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"a\" \"b\", \"constitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"a\n\": 1, \"constitutional_hash\": \"" + H + "\"}", "Missing")]
    [InlineData("{\"constitutional_hash\": \"" + H, "Missing")]
    [InlineData("{\"constitutional_hash\": ", "Missing")]
    [InlineData("{\"constitutional_hash\"", "Missing")]
    [InlineData("{\"a\": [[[", "Missing")]
    [InlineData("{", "Missing")]
    [InlineData("[{\"constitutional_hash\": \"" + H + "\"}]", "Empty")]
    [InlineData("\"constitutional_hash\"", "Empty")]
    [InlineData("// c", "Empty")]
    [InlineData(" \n", "Empty")]
    public void Verdict_OfDocument_IsExpected(string text, string expected) => Assert.Equal(expected, Evaluated.Verdict("a.json", text));

    [Fact]
    public void Marker_OfDocument_IsTheMember()
    {
        const string text = "{\n  \"a\": 1,\n  \"constitutional_hash\" : \"" + Canonical.OtherHash + "\",\n  \"constitutional_hash\": 2\n}";

        var scan = Evaluated.Scan("a.json", text);

        Assert.Equal(HeaderVerdict.Duplicate, scan.Verdict);
        Assert.Equal("\"constitutional_hash\" : \"" + Canonical.OtherHash + "\"", text[scan.Marker.Start..scan.Marker.End]);
        Assert.Equal(Canonical.OtherHash, text[scan.Marker.Hash..(scan.Marker.Hash + 16)]);
        var repeated = Assert.Single(scan.Repeated);
        Assert.Equal("\"constitutional_hash\": 2", text[repeated.Start..repeated.End]);
    }
}
