// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>What two less-than signs mean decides whether the last line is code.</summary>
public sealed class TrailingMarkersTests
{
    private const string Bold = "**Constitutional Hash**: cdd01ef066bc6cf2\n";
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Theory]
    [InlineData("a.sh", "x=$((1 << 3))\n")]
    [InlineData("a.sh", "cat << EOF\nx\nEOF\n")]
    [InlineData("a.sh", "cat <<-'EOF'\nx\n\tEOF\n")]
    [InlineData("a.sh", "cat <<A; cat <<B\nx\nA\ny\nB\n")]
    [InlineData("a.rb", "x << value\n")]
    [InlineData("a.rb", "x = <<~EOS\n  x\nEOS\n")]
    public void Fix_EveryHereDocumentHasItsEnd_LastLineIsRemoved(string path, string code)
    {
        var result = Fixed.Of(path, Header + code + Bold);

        Assert.Equal(Header + code, result.Text);
    }

    [Theory]
    [InlineData("a.sh", "cat << EOF\nx\n")]
    [InlineData("a.sh", "cat <<A; cat <<B\nx\nA\n")]
    [InlineData("a.sh", "x=$((1 << bits))\n")]
    [InlineData("a.rb", "x = <<~EOS\n  x\n")]
    public void Fix_HereDocumentMayBeOpen_LastLineIsLeft(string path, string code) => Assert.Null(Fixed.Of(path, Header + code + Bold).Fix);

    [Fact]
    public void Fix_TagOfAnotherLanguage_DoesNotEndTheCode()
    {
        var result = Fixed.Of("a.py", Header + "x = '?>'\n" + Bold);

        Assert.Equal(Header + "x = '?>'\n", result.Text);
    }
}
