// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

public sealed class JsonRepairTests
{
    private const string Member = "\"constitutional_hash\": \"cdd01ef066bc6cf2\"";

    [Theory]
    [InlineData("{\n  \"a\": 1\n}\n", "{\n  " + Member + ",\n  \"a\": 1\n}\n")]
    [InlineData("{\r\n\t\"a\": 1\r\n}", "{\r\n\t" + Member + ",\r\n\t\"a\": 1\r\n}")]
    [InlineData("{ \"a\": 1 }", "{ " + Member + ", \"a\": 1 }")]
    [InlineData("{\"a\":1}", "{" + Member + ", \"a\":1}")]
    [InlineData("{}", "{" + Member + "}")]
    [InlineData("{\n}\n", "{\n  " + Member + "\n}\n")]
    [InlineData("{\"constitutional_hash\": 7, \"a\": 1}", "{" + Member + ", \"a\": 1}")]
    [InlineData("{\"constitutional_hash\": \"x\"}", "{" + Member + "}")]
    public void Plan_KeyDemanded_IsTheFirstMember(string content, string expected)
    {
        var fix = Plan(content);

        var text = new EditedText(content);
        text.ApplyAll(fix.Edits);
        Assert.Equal(expected, text.Current.ToString());
    }

    [Fact]
    public void Plan_DamagedDocumentOfWhichTheKeyIsDemanded_IsWholeAndHasIt()
    {
        const string Content = "# Constitutional Hash: cdd01ef066bc6cf2\n{\"a\": 1}\n";

        var text = new EditedText(Content);
        text.ApplyAll(Plan(Content, isHeaderWanted: false).Edits);

        Assert.Equal("{" + Member + ", \"a\": 1}\n", text.Current.ToString());
    }

    [Theory]
    [InlineData("{\"constitutional_hash\": {\"a\": 1}}")]
    [InlineData("{\"constitutional_hash\": \"cdd01ef066bc6cf2\", \"constitutional_hash\": \"cdd01ef066bc6cf2\"}")]
    public void Plan_WouldLoseSomething_IsRefused(string content) =>
        Assert.Equal("the key stands in it twice, or has a value that would be lost", Plan(content).Refusal);

    [Theory]
    [InlineData("<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n{\"a\": 1}\n", "{" + Member + ", \"a\": 1}\n")]
    [InlineData("// Constitutional Hash: cdd01ef066bc6cf2\n{\"a\": 1}\n", "{" + Member + ", \"a\": 1}\n")]
    [InlineData("{\"a\": 1}\n\n**Constitutional Hash**: cdd01ef066bc6cf2\n", "{" + Member + ", \"a\": 1}\n")]
    [InlineData("# Constitutional Hash: cdd01ef066bc6cf2\n{\"a\": 1}\n# Constitutional Hash: cdd01ef066bc6cf2\n", "{" + Member + ", \"a\": 1}\n")]
    [InlineData("# Constitutional Hash: cdd01ef066bc6cf2\n[1]\n", "[1]\n")]
    [InlineData("{\"constitutional_hash\": \"x\", \"_constitutional_hash\": \"y\"}", "{" + Member + ", \"_constitutional_hash\": \"cdd01ef066bc6cf2\"}")]
    public void Fix_KeyDemanded_IsWholeAndHasIt(string content, string expected)
    {
        using var folder = new DemandedKeyFolder();

        var result = Fixed.Of("a.json", content, root: folder.Path);

        Assert.Null(result.Fix?.Refusal);
        Assert.Equal(expected, result.Text);
        Assert.Contains(result.After.Status, new[] { FileStatus.Compliant, FileStatus.Exempt });
        Assert.Null(Fixed.Of("a.json", result.Content, root: folder.Path).Fix);
    }

    [Fact]
    public void Fix_BothKeysAreRight_IsLeft()
    {
        using var folder = new DemandedKeyFolder();

        Assert.Null(Fixed.Of("a.json", "{" + Member + ", \"_constitutional_hash\": \"cdd01ef066bc6cf2\"}", root: folder.Path).Fix);
    }

    [Theory]
    [InlineData("{" + Member + "}", FileStatus.Compliant)]
    [InlineData("{\"_constitutional_hash\": \"cdd01ef066bc6cf2\"}", FileStatus.Compliant)]
    [InlineData("{" + Member + ", \"_constitutional_hash\": \"cdd01ef066bc6cf2\"}", FileStatus.Compliant)]
    [InlineData("{\"constitutional_hash\": \"018-policy-marketplace\"}", FileStatus.Exempt)]
    [InlineData("{\"constitutional_hash\": \"1111111111111111\"}", FileStatus.Exempt)]
    [InlineData("{" + Member + ", \"_constitutional_hash\": \"1111111111111111\"}", FileStatus.Exempt)]
    [InlineData("{" + Member + ", " + Member + "}", FileStatus.Exempt)]
    [InlineData("{\"constitutional_hash\": {\"a\": 1}}", FileStatus.Exempt)]
    [InlineData("{\"a\": 1}", FileStatus.Exempt)]
    [InlineData("<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n{\"a\": 1}\n", FileStatus.Exempt)]
    [InlineData("// other\n// Constitutional Hash: cdd01ef066bc6cf2\n{\"a\": 1}\n", FileStatus.Exempt)]
    [InlineData("{" + Member + "}\n**Constitutional Hash**: cdd01ef066bc6cf2\n", FileStatus.Compliant)]
    public void Fix_KeyNotDemanded_IsNeverEdited(string content, object status)
    {
        var result = Fixed.Of("a.json", content, new() { AcceptsNewConstitution = true });

        Assert.Equal(status, result.Before.Status);
        Assert.Null(result.Fix);
        Assert.Equal(content, result.Text);
    }

    private static TextFix Plan(string content, bool isHeaderWanted = true)
    {
        var settings = new FileSettings { Constitution = new(HashFormat.BuiltIn, []), IsJsonKeyDemanded = true };
        return new TextRepair(settings, SourceType.Find("a.json"u8)!, "a.json", acceptsNewConstitution: false).Plan(content, isHeaderWanted);
    }
}
