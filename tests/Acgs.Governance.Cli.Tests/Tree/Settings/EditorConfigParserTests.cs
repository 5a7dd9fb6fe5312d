// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tests.Tree.Settings;

public sealed class EditorConfigParserTests
{
    [Theory]
    [InlineData("[*]\nacgs_header = off\n")]
    [InlineData("[*]\r\nacgs_header = off\r\n")]
    [InlineData("\uFEFF[*]\nacgs_header=off")]
    [InlineData("# c\n; c\n\n  [*]  \n\t ACGS_Header \t=\t off  \n")]
    [InlineData("[*]\nno pair\n= off\nacgs_header = off\n[broken\n")]
    [InlineData("[*]\nindent_size = 4\n[*.c]\nindent_size = 2\n[*]\nacgs_header = off\n")]
    public void File_InManyForms_HasItsKey(string text)
    {
        var entry = Assert.Single(Assert.Single(Parse(text).Sections).Entries);

        Assert.Equal("acgs_header", entry.Key);
        Assert.Equal("off", entry.Value);
    }

    [Theory]
    [InlineData("root = true\n", true)]
    [InlineData("ROOT = TRUE\n", true)]
    [InlineData("root = false\n", false)]
    [InlineData("[*]\nroot = true\n", false)]
    [InlineData("root: true\n", false)]
    public void Root_AsWritten_IsUnderstood(string text, bool isRoot) => Assert.Equal(isRoot, Parse(text).IsRoot);

    [Theory]
    [InlineData("unset")]
    [InlineData("UNSET")]
    [InlineData("")]
    public void Value_TakenBack_IsNone(string value) => Assert.Null(Parse($"[*]\nacgs_header = {value}\n").Sections[0].Entries[0].Value);

    [Fact]
    public void Entry_OfAFileWithMark_KnowsItsPlace()
    {
        var entry = Parse("\uFEFF# c\r\n[*]\r\nacgs_header =  off\r\n").Sections[0].Entries[0];

        Assert.Equal((3, "off"), (entry.Line, entry.Value));
    }

    [Fact]
    public void Keys_TooLong_ArePassedOver() =>
        Assert.Empty(Parse($"[*]\nacgs_{new string('a', 2000)} = 1\nacgs_header = {new string('a', 5000)}\n").Sections);

    [Theory]
    [InlineData("[*]\n\nacgs_constitutional_hash = CDD01EF066BC6CF2\n", "f:3: 'acgs_constitutional_hash' must be exactly 16 lower-case hexadecimal digits, but 9 of its 16 characters are not a lower-case hexadecimal digit.")]
    [InlineData("[*]\nacgs_constitutional_hash = abc\n", "f:2: 'acgs_constitutional_hash' must be exactly 16 lower-case hexadecimal digits, but it has 3 characters.")]
    [InlineData("[*]\nacgs_accepted_hashes = cdd01ef066bc6cf2, x\n", "f:2: 'acgs_accepted_hashes' must be exactly 16 lower-case hexadecimal digits, but it has 1 character.")]
    [InlineData("[*]\nacgs_header = on\n", "f:2: 'acgs_header' must be require, validate or off.")]
    [InlineData("[*]\nacgs_json = yes\n", "f:2: 'acgs_json' must be key or off.")]
    [InlineData("[*]\nacgs_rotate = no\n", "f:2: 'acgs_rotate' must be keep or change.")]
    [InlineData("[*]\nacgs_type = klingon\n", "f:2: 'acgs_type' must be none or a type that 'acgs-cli explain types' lists.")]
    [InlineData("[*]\nacgs_heder = off\n", "f:2: 'acgs_heder' is not a known key; did you mean 'acgs_header'?")]
    [InlineData("[*]\nacgs_accepted_hash = x\n", "f:2: 'acgs_accepted_hash' is not a known key; did you mean 'acgs_accepted_hashes'?")]
    [InlineData("acgs_header = off\n[*]\n", "f:1: 'acgs_header' stands above the first section, where it has no effect; put it below a line [*].")]
    [InlineData("[*]\nacgs_header = off # tests\n", "f:2: 'acgs_header' must be require, validate or off; a comment is a line of its own in .editorconfig, behind a value it is a part of it.")]
    public void Entry_Invalid_IsNamed(string text, string message) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => Parse(text)).Message);

    private static EditorConfigFile Parse(string text) => EditorConfigParser.Parse("f", Encoding.UTF8.GetBytes(text));
}
