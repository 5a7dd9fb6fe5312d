// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

public sealed class MarkdownTailTests
{
    private const string Yaml = "# Constitutional Hash: cdd01ef066bc6cf2\na: 1\nb:\n  - x\n";
    private const string Bold = "**Constitutional Hash**: `cdd01ef066bc6cf2`\n**Status**: in progress\n";
    private const string BoldMended = "# **Constitutional Hash**: `cdd01ef066bc6cf2`\n# **Status**: in progress\n";

    public static TheoryData<string, string, string> Tails => new()
    {
        { Yaml + Bold, Yaml + BoldMended, "lines 5 to 6" },
        { Yaml + "\n## Status\n\nAll is well.\n- ✅ **one**\n\n### Next\n" + Bold, Yaml + "\n## Status\n\n# All is well.\n# - ✅ **one**\n\n### Next\n" + BoldMended, "lines 8 to 13" },
        { Yaml + "\n---\n\n## Status\n" + Bold, Yaml + "\n# ---\n\n## Status\n" + BoldMended, "lines 6 to 10" },
        { Yaml + "---\nc: 2\n" + Bold, Yaml + "---\nc: 2\n" + BoldMended, "lines 7 to 8" },
        { "<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\na: 1\n" + Bold, "# Constitutional Hash: cdd01ef066bc6cf2\na: 1\n" + BoldMended, "lines 3 to 4" },
        { "a: 1\r\n" + Bold.ReplaceLineEndings("\r\n"), "# Constitutional Hash: cdd01ef066bc6cf2\r\na: 1\r\n" + BoldMended.ReplaceLineEndings("\r\n"), "lines 2 to 3" },
        { "\uFEFF" + Yaml + Bold, "\uFEFF" + Yaml + BoldMended, "lines 5 to 6" },
        { "\uFEFFa: 1\n\n---\n\n" + Bold, "\uFEFF# Constitutional Hash: cdd01ef066bc6cf2\na: 1\n\n# ---\n\n" + BoldMended, "lines 3 to 6" },
        { Yaml + Bold.TrimEnd(), Yaml + BoldMended.TrimEnd(), "lines 5 to 6" },
    };

    [Theory]
    [MemberData(nameof(Tails))]
    public void Fix_MarkdownBehindYaml_IsCommentedOutAndItsLinesNamed(string content, string expected, string lines)
    {
        var result = Fixed.Of("a.yml", content);

        Assert.Null(result.Fix?.Refusal);
        Assert.Equal(expected, result.Text);
        Assert.Contains(result.Fix!.Repairs, repair => repair.StartsWith("commented out " + lines, StringComparison.Ordinal));
        Assert.Equal(FileStatus.Compliant, result.After.Status);
        Assert.Null(Fixed.Of("a.yml", result.Content).Fix);
    }

    [Theory]
    [InlineData("c: 1\n")]
    [InlineData("  key.with-dots:\n    - 1\n")]
    [InlineData("- name: x\n")]
    public void Fix_TailThatMayBeConfiguration_IsLeft(string line)
    {
        var content = Yaml + "## More\n\t" + Bold + line;

        Assert.Equal(content, Fixed.Of("a.yml", content).Text);
    }

    [Theory]
    [InlineData("## Status\n\n**Status**: `in progress`\n**Other**: x\n")]
    [InlineData("  - {\n## Constitutional Hash\n")]
    [InlineData("  - {\n\uFEFF## Constitutional Hash\n")]
    [InlineData("c: |\n  ## Status\n  **Constitutional Hash**: `cdd01ef066bc6cf2`\n  **Other**: x\n")]
    public void Fix_WhatIsNoMarkedTail_IsLeft(string tail)
    {
        Assert.Equal(Yaml + tail, Fixed.Of("a.yml", Yaml + tail).Text);
    }

    [Fact]
    public void Fix_MarkdownBehindOtherType_IsLeft()
    {
        var content = "# Constitutional Hash: cdd01ef066bc6cf2\n[a]\nb = 1\n" + Bold;

        Assert.Equal(content, Fixed.Of("a.toml", content).Text);
    }
}
