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
        var fix = Plan(content, isKeyDemanded: true);

        var text = new EditedText(content);
        text.ApplyAll(fix.Edits);
        Assert.Equal(expected, text.Current.ToString());
    }

    [Fact]
    public void Plan_DamagedDocumentOfWhichTheKeyIsDemanded_IsWholeAndHasIt()
    {
        const string Content = "# Constitutional Hash: cdd01ef066bc6cf2\n{\"a\": 1}\n";

        var text = new EditedText(Content);
        text.ApplyAll(Plan(Content, isKeyDemanded: true, isHeaderWanted: false).Edits);

        Assert.Equal("{" + Member + ", \"a\": 1}\n", text.Current.ToString());
    }

    [Theory]
    [InlineData("{\"constitutional_hash\": {\"a\": 1}}")]
    [InlineData("{\"constitutional_hash\": \"cdd01ef066bc6cf2\", \"constitutional_hash\": \"cdd01ef066bc6cf2\"}")]
    public void Plan_WouldLoseSomething_IsRefused(string content) =>
        Assert.Equal("the key stands in it twice, or has a value that would be lost", Plan(content, isKeyDemanded: true).Refusal);

    [Fact]
    public void Plan_KeyThatIsThereAndNotDemanded_IsCorrected()
    {
        var fix = Plan("{\"constitutional_hash\": \"x\"}", isKeyDemanded: false);

        Assert.Equal(("corrected", 1), (fix.Done, fix.Edits.Count));
    }

    private static TextFix Plan(string content, bool isKeyDemanded, bool isHeaderWanted = true)
    {
        var settings = new FileSettings { Constitution = new(HashFormat.BuiltIn, []), IsJsonKeyDemanded = isKeyDemanded };
        return new TextRepair(settings, SourceType.Find("a.json"u8)!, "a.json", acceptsNewConstitution: false).Plan(content, isHeaderWanted);
    }
}
